using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Conversations.Intents;

/// <summary>"What is an OU?": explains what the bot asks for, at any time.</summary>
internal abstract class ExplainIntent : IIntentHandler
{
    /// <inheritdoc/>
    public abstract string IntentName { get; }

    /// <inheritdoc/>
    public async Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        call.IsFulfillment ? call.Fulfilled(await ExplainAsync(call, cancellationToken)) : call.Delegate();

    /// <summary>Returns the explanation.</summary>
    protected abstract Task<string> ExplainAsync(IntentCall call, CancellationToken cancellationToken);
}

/// <summary>"What is the difference between the types?"</summary>
internal sealed class ExplainAccountTypeIntent(QuestionHelp help) : ExplainIntent
{
    /// <inheritdoc/>
    public override string IntentName => "ExplainAccountType";

    /// <inheritdoc/>
    protected override Task<string> ExplainAsync(IntentCall call, CancellationToken cancellationToken) =>
        help.AccountTypesAsync(call.Speaker.FirstName, call.Words, cancellationToken);
}

/// <summary>"What do you need an email for?"</summary>
internal sealed class ExplainRootEmailIntent(QuestionHelp help) : ExplainIntent
{
    /// <inheritdoc/>
    public override string IntentName => "ExplainRootEmail";

    /// <inheritdoc/>
    protected override Task<string> ExplainAsync(IntentCall call, CancellationToken cancellationToken) =>
        Task.FromResult(help.RootEmail(call.Speaker.FirstName, call.Words));
}

/// <summary>"What is an OU?"</summary>
internal sealed class ExplainOuIntent(QuestionHelp help) : ExplainIntent
{
    /// <inheritdoc/>
    public override string IntentName => "ExplainOu";

    /// <inheritdoc/>
    protected override Task<string> ExplainAsync(IntentCall call, CancellationToken cancellationToken) =>
        help.OusAsync(call.Speaker.FirstName, accountType: null, call.Words, cancellationToken);
}
