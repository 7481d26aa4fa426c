using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Pages;

/// <summary>A request's progress in four steps, or fewer if it ended early.</summary>
/// <param name="Words">The page's language.</param>
/// <param name="Done">The finished steps.</param>
public sealed record RequestSteps(Words Words, IEnumerable<string> Done)
{
    /// <summary>The current step; null if there is none.</summary>
    public string? Current { get; private init; }

    /// <summary>The remaining steps.</summary>
    public IEnumerable<string> Ahead { get; private init; } = [];

    /// <summary>How the request ended early; null if it didn't.</summary>
    public string? Ended { get; private init; }

    /// <summary>The CSS class of <see cref="Ended"/>; empty for neutral.</summary>
    public string EndedTone { get; private init; } = string.Empty;

    /// <summary>Returns the progress for a status.</summary>
    public static RequestSteps Of(RequestStatus status, Words words)
    {
        var steps = words.Page.Steps;
        return status switch
        {
            RequestStatus.PendingApproval => Along(1, words.Page.WaitsForApproval, words),
            RequestStatus.Approved => Along(2, words.Page.WaitsForTurn, words),
            RequestStatus.Provisioning => Along(2, words.Page.Status(status), words),
            RequestStatus.Ready => new RequestSteps(words, steps),
            RequestStatus.Failed => new RequestSteps(words, steps.Take(2))
            {
                Ended = words.Page.Status(status),
                EndedTone = "bad",
            },
            RequestStatus.Denied => new RequestSteps(words, steps.Take(1))
            {
                Ended = words.Page.Status(status),
                EndedTone = "bad",
            },
            RequestStatus.Expired or RequestStatus.Cancelled => new RequestSteps(words, steps.Take(1))
            {
                Ended = words.Page.Status(status),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };
    }

    private static RequestSteps Along(int done, string doing, Words words) =>
        new(words, words.Page.Steps.Take(done)) { Current = doing, Ahead = words.Page.Steps.Skip(done + 1) };
}
