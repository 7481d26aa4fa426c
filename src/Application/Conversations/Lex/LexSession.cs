namespace ChatOps.Application.Conversations.Lex;

/// <summary>Lex V2's <c>sessionState</c>, as RecognizeText, its answer and the code hook's event share it.</summary>
public sealed record LexSessionState
{
    /// <summary>Replaces, never merges: always the full set.</summary>
    public IReadOnlyDictionary<string, string>? SessionAttributes { get; init; }

    /// <summary>What comes next.</summary>
    public LexDialogAction? DialogAction { get; init; }

    /// <summary>The intent under way.</summary>
    public LexIntent? Intent { get; init; }

    /// <summary>Lex's own id of the first request of the conversation.</summary>
    public string? OriginatingRequestId { get; init; }
}

/// <summary>What Lex does next.</summary>
public sealed record LexDialogAction
{
    /// <summary><c>Close</c>, <c>ConfirmIntent</c>, <c>Delegate</c>, <c>ElicitIntent</c>, <c>ElicitSlot</c> or
    /// <c>None</c>.</summary>
    public required string Type { get; init; }

    /// <summary>With <c>ElicitSlot</c>: which.</summary>
    public string? SlotToElicit { get; init; }
}

/// <summary>An intent and how far it has come.</summary>
public sealed record LexIntent
{
    /// <summary>The name in the definition.</summary>
    public required string Name { get; init; }

    /// <summary>By slot name; null where it is not filled.</summary>
    public IReadOnlyDictionary<string, LexSlot?>? Slots { get; init; }

    /// <summary><c>InProgress</c>, <c>ReadyForFulfillment</c>, <c>Fulfilled</c>, <c>Failed</c>, ...</summary>
    public string? State { get; init; }

    /// <summary><c>None</c>, <c>Confirmed</c> or <c>Denied</c>.</summary>
    public string? ConfirmationState { get; init; }
}

/// <summary>A filled slot.</summary>
public sealed record LexSlot
{
    /// <summary>Always <c>Scalar</c> here: no slot of ours takes several values.</summary>
    public string Shape { get; init; } = "Scalar";

    /// <summary>The value.</summary>
    public LexSlotValue? Value { get; init; }
}

/// <summary>A slot's value.</summary>
public sealed record LexSlotValue
{
    /// <summary>What the user typed.</summary>
    public string? OriginalValue { get; init; }

    /// <summary>What Lex settled on; null where it made nothing of the answer.</summary>
    public string? InterpretedValue { get; init; }

    /// <summary>The candidates, best first.</summary>
    public IReadOnlyList<string>? ResolvedValues { get; init; }
}

/// <summary>One message of an answer.</summary>
public sealed record LexMessage
{
    /// <summary><c>PlainText</c>, <c>ImageResponseCard</c>, ...</summary>
    public required string ContentType { get; init; }

    /// <summary>The text; absent in cards.</summary>
    public string? Content { get; init; }
}
