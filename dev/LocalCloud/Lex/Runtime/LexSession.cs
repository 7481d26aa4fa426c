using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>A session between turns.</summary>
/// <param name="Version">The session's first bot version, for DRAFT with the time of its build, since a build ends its
/// sessions.</param>
/// <param name="State">The sessionState of the last answer.</param>
/// <param name="Attempts">The re-prompt number of recent answers by originatingRequestId. The sessionState doesn't have
/// it, and a client that repeats a recorded state must get the same result.</param>
/// <param name="LastUsed">The beginning of the idle time.</param>
internal sealed record LexSession(
    string Version,
    JsonObject State,
    IReadOnlyList<PromptAttempt> Attempts,
    DateTimeOffset LastUsed
)
{
    private const int RememberedAttempts = 20;

    /// <summary>Returns an answer's attempt; 0 for a forgotten one.</summary>
    public int AttemptOf(string? originatingRequestId) =>
        Attempts.LastOrDefault(attempt => attempt.RequestId == originatingRequestId)?.Number ?? 0;

    public IReadOnlyList<PromptAttempt> With(PromptAttempt attempt) =>
        [.. Attempts.TakeLast(RememberedAttempts - 1), attempt];
}

/// <summary>The re-prompt number of an answer: 0 for the first prompt.</summary>
internal sealed record PromptAttempt(string RequestId, int Number);
