namespace ChatOps.Application.Conversations.Lex;

/// <summary>
/// The event that Lex V2 sends to the code hook, with the members that the bot reads. Others are ignored
/// because Lex adds members without a new version.
/// </summary>
public sealed record LexHookEvent
{
    /// <summary><c>DialogCodeHook</c> or <c>FulfillmentCodeHook</c>.</summary>
    public required string InvocationSource { get; init; }

    /// <summary>The message that the person typed.</summary>
    public string? InputTranscript { get; init; }

    /// <summary>The state; its intent is the one that Lex calls the hook for.</summary>
    public required LexSessionState SessionState { get; init; }

    /// <summary>The bot; null if Lex omits it.</summary>
    public LexBot? Bot { get; init; }

    /// <summary>What Lex would ask next; only with <c>DialogCodeHook</c>.</summary>
    public LexProposedState? ProposedNextState { get; init; }

    /// <summary>The attributes that RecognizeText sent; may be null.</summary>
    public IReadOnlyDictionary<string, string>? RequestAttributes { get; init; }
}

/// <summary>The bot that the person talks to.</summary>
public sealed record LexBot
{
    /// <summary>The bot's locale: <c>en_US</c>.</summary>
    public string? LocaleId { get; init; }
}

/// <summary>What Lex would ask next.</summary>
public sealed record LexProposedState
{
    /// <summary>The attempt to ask it.</summary>
    public LexPrompt? Prompt { get; init; }

    /// <summary>The question.</summary>
    public LexDialogAction? DialogAction { get; init; }
}

/// <summary>The attempt to ask a question.</summary>
public sealed record LexPrompt
{
    /// <summary><c>Initial</c> or <c>Retry1</c> to <c>Retry5</c>.</summary>
    public string? Attempt { get; init; }
}

/// <summary>The code hook's response.</summary>
public sealed record LexHookResponse
{
    /// <summary>The new state. Its session attributes replace the stored ones.</summary>
    public required LexSessionState SessionState { get; init; }

    /// <summary>The messages to show; null for those of the definition.</summary>
    public IReadOnlyList<LexMessage>? Messages { get; init; }
}
