using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>What the service remembers of a session between turns.</summary>
/// <param name="Version">The bot version that the session started with and stays on; for DRAFT with the time of its
/// build, since a build ends its sessions.</param>
/// <param name="State">The sessionState of the last answer.</param>
/// <param name="Attempts">
/// Which re-prompt each recent answer was, by its originatingRequestId: the number is no member of the sessionState,
/// and a client that sends a recorded state again must get the same outcome again.
/// </param>
/// <param name="LastUsed">The idle time counts from here.</param>
internal sealed record LexSession(
    string Version,
    JsonObject State,
    IReadOnlyList<PromptAttempt> Attempts,
    DateTimeOffset LastUsed
)
{
    private const int RememberedAttempts = 20;

    /// <summary>The attempt that an answer was; 0 for one that is forgotten.</summary>
    public int AttemptOf(string? originatingRequestId) =>
        Attempts.LastOrDefault(attempt => attempt.RequestId == originatingRequestId)?.Number ?? 0;

    /// <summary>The attempts with one more.</summary>
    public IReadOnlyList<PromptAttempt> With(PromptAttempt attempt) =>
        [.. Attempts.TakeLast(RememberedAttempts - 1), attempt];
}

/// <summary>The re-prompt that an answer was: 0 for the first prompt.</summary>
internal sealed record PromptAttempt(string RequestId, int Number);
