namespace ChatOps.Application.Conversations.Lex;

/// <summary>Lex V2's <c>sessionState</c>, which RecognizeText, its answer and the code hook's event share.</summary>
public sealed record LexSessionState
{
    /// <summary>The full set of attributes; Lex replaces the stored set and never merges.</summary>
    public IReadOnlyDictionary<string, string>? SessionAttributes { get; init; }

    /// <summary>What Lex does next.</summary>
    public LexDialogAction? DialogAction { get; init; }

    /// <summary>The current intent.</summary>
    public LexIntent? Intent { get; init; }

    /// <summary>Lex's ID of the first call in the conversation.</summary>
    public string? OriginatingRequestId { get; init; }
}

/// <summary>What Lex does next.</summary>
public sealed record LexDialogAction
{
    /// <summary><c>Close</c>, <c>ConfirmIntent</c>, <c>Delegate</c>, <c>ElicitIntent</c>, <c>ElicitSlot</c> or
    /// <c>None</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The slot to ask for; only with <c>ElicitSlot</c>.</summary>
    public string? SlotToElicit { get; init; }
}

/// <summary>An intent and its state.</summary>
public sealed record LexIntent
{
    /// <summary>The intent's name in the definition.</summary>
    public required string Name { get; init; }

    /// <summary>The values by slot name; null for an unfilled slot.</summary>
    public IReadOnlyDictionary<string, LexSlot?>? Slots { get; init; }

    /// <summary><c>InProgress</c>, <c>ReadyForFulfillment</c>, <c>Fulfilled</c>, <c>Failed</c>, ...</summary>
    public string? State { get; init; }

    /// <summary><c>None</c>, <c>Confirmed</c> or <c>Denied</c>.</summary>
    public string? ConfirmationState { get; init; }
}

/// <summary>A filled slot.</summary>
public sealed record LexSlot
{
    /// <summary>Always <c>Scalar</c>: the definition has no slots with several values.</summary>
    public string Shape { get; init; } = "Scalar";

    /// <summary>The value.</summary>
    public LexSlotValue? Value { get; init; }
}

/// <summary>A slot's value.</summary>
public sealed record LexSlotValue
{
    /// <summary>What the person typed.</summary>
    public string? OriginalValue { get; init; }

    /// <summary>The value that Lex chose; null if it found none.</summary>
    public string? InterpretedValue { get; init; }

    /// <summary>The candidates, best first.</summary>
    public IReadOnlyList<string>? ResolvedValues { get; init; }
}

/// <summary>One message of Lex's answer.</summary>
public sealed record LexMessage
{
    /// <summary><c>PlainText</c>, <c>ImageResponseCard</c>, ...</summary>
    public required string ContentType { get; init; }

    /// <summary>The text; null for cards.</summary>
    public string? Content { get; init; }
}
