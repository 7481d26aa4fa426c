namespace ChatOps.Application.Conversations.Lex;

/// <summary>What Lex V2 sends its code hook, as far as we read it. Unknown members are ignored: Lex adds some without a
/// new version.</summary>
public sealed record LexHookEvent
{
    /// <summary><c>DialogCodeHook</c> or <c>FulfillmentCodeHook</c>.</summary>
    public required string InvocationSource { get; init; }

    /// <summary>What the user typed.</summary>
    public string? InputTranscript { get; init; }

    /// <summary>The state; its intent is the one that the hook is called for.</summary>
    public required LexSessionState SessionState { get; init; }

    /// <summary>Which bot; null where Lex does not say.</summary>
    public LexBot? Bot { get; init; }

    /// <summary>What Lex is about to ask; only with <c>DialogCodeHook</c>.</summary>
    public LexProposedState? ProposedNextState { get; init; }

    /// <summary>As sent with RecognizeText; may be null.</summary>
    public IReadOnlyDictionary<string, string>? RequestAttributes { get; init; }
}

/// <summary>The bot that is spoken to.</summary>
public sealed record LexBot
{
    /// <summary>Its language: <c>en_US</c>.</summary>
    public string? LocaleId { get; init; }
}

/// <summary>What Lex is about to ask.</summary>
public sealed record LexProposedState
{
    /// <summary>Which time it asks.</summary>
    public LexPrompt? Prompt { get; init; }

    /// <summary>The question.</summary>
    public LexDialogAction? DialogAction { get; init; }
}

/// <summary>Which time Lex asks the same question.</summary>
public sealed record LexPrompt
{
    /// <summary><c>Initial</c>, <c>Retry1</c> to <c>Retry5</c>.</summary>
    public string? Attempt { get; init; }
}

/// <summary>What a code hook answers.</summary>
public sealed record LexHookResponse
{
    /// <summary>With the full set of session attributes: the set replaces the stored one.</summary>
    public required LexSessionState SessionState { get; init; }

    /// <summary>What to say; null where Lex says what the definition has.</summary>
    public IReadOnlyList<LexMessage>? Messages { get; init; }
}
