using ChatOps.Vending.Requests;

namespace ChatOps.Api.Pages;

/// <summary>How far a request has come, as four steps, or as many as it reached before it ended otherwise.</summary>
public static class RequestSteps
{
    private static readonly string[] Way = ["Asked", "Approved", "Created", "Ready"];

    /// <summary>The steps.</summary>
    public static Html Of(RequestStatus status) => Html.Of($"""<ol class="way" aria-label="How far it has come">{Steps(status)}</ol>""");

    private static IEnumerable<Html> Steps(RequestStatus status) => status switch
    {
        RequestStatus.PendingApproval => Along(1, "Waits for approval"),
        RequestStatus.Approved => Along(2, "Waits for its turn"),
        RequestStatus.Provisioning => Along(2, "Being created"),
        RequestStatus.Ready => Way.Select(Done),
        RequestStatus.Failed => [Done(Way[0]), Done(Way[1]), Ended("Failed", "bad")],
        RequestStatus.Denied => [Done(Way[0]), Ended("Denied", "bad")],
        RequestStatus.Expired => [Done(Way[0]), Ended("Expired", string.Empty)],
        RequestStatus.Cancelled => [Done(Way[0]), Ended("Cancelled", string.Empty)],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static IEnumerable<Html> Along(int now, string doing) =>
        [.. Way.Take(now).Select(Done), Html.Of($"""<li class="now" aria-current="step">{doing}</li>"""), .. Way.Skip(now + 1).Select(step => Html.Of($"<li>{step}</li>"))];

    private static Html Done(string step) => Html.Of($"""<li class="done">{step}<span class="visually-hidden"> (done)</span></li>""");

    private static Html Ended(string step, string tone) => Html.Of($"""<li class="ended {tone}">{step}</li>""");
}
