using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Pages;

/// <summary>How far a request has come, as four steps, or as many as it reached before it ended otherwise.</summary>
internal static class RequestSteps
{
    /// <summary>The steps, on an English page.</summary>
    public static Html Of(RequestStatus status) => Of(status, Words.English);

    /// <summary>The steps.</summary>
    public static Html Of(RequestStatus status, Words words) => Html.Of($"""<ol class="way" aria-label="{words.Page.Way}">{Steps(status, words.Page)}</ol>""");

    private static IEnumerable<Html> Steps(RequestStatus status, PageWords words) => status switch
    {
        RequestStatus.PendingApproval => Along(1, words.WaitsForApproval, words),
        RequestStatus.Approved => Along(2, words.WaitsForTurn, words),
        RequestStatus.Provisioning => Along(2, words.Status(status), words),
        RequestStatus.Ready => words.Steps.Select(step => Done(step, words)),
        RequestStatus.Failed => [.. words.Steps.Take(2).Select(step => Done(step, words)), Ended(words.Status(status), "bad")],
        RequestStatus.Denied => [Done(words.Steps[0], words), Ended(words.Status(status), "bad")],
        RequestStatus.Expired or RequestStatus.Cancelled => [Done(words.Steps[0], words), Ended(words.Status(status), string.Empty)],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static IEnumerable<Html> Along(int now, string doing, PageWords words) =>
    [
        .. words.Steps.Take(now).Select(step => Done(step, words)),
        Html.Of($"""<li class="now" aria-current="step">{doing}</li>"""),
        .. words.Steps.Skip(now + 1).Select(step => Html.Of($"<li>{step}</li>")),
    ];

    private static Html Done(string step, PageWords words) => Html.Of($"""<li class="done">{step}<span class="visually-hidden"> {words.StepDone}</span></li>""");

    private static Html Ended(string step, string tone) => Html.Of($"""<li class="ended {tone}">{step}</li>""");
}
