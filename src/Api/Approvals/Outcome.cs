using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>What has become of a request that this approver can no longer decide, and what happens next.</summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Tone">The style's class for it.</param>
/// <param name="Text">Paragraphs.</param>
internal sealed record Outcome(string Title, string Tone, Html Text)
{
    /// <summary>The request as this approver sees it.</summary>
    public static Outcome Of(LinkHolder holder, DateTimeOffset now, Words words)
    {
        var request = holder.Request;
        var name = Html.Of($"<bdi>{request.Requester.FirstName}</bdi>");
        var kind = ProductText.Of(request, words);
        var title = request.IsNewAccount ? null : kind.Title(request);
        var what = title is null ? null : Html.Of($"<bdi>{title}</bdi>");
        var isChange = request.Change is not null;
        var says = words.Outcome;
        var mine = Mine(holder, words);
        return holder.StatusAt(now) switch
        {
            RequestStatus.PendingApproval when holder.Approval.Decision is null => new Outcome(says.NotYours, string.Empty, Html.Of($"""
                <p>{says.TakenOff(holder.Approval.RemovedAt is { } at ? Moment.Of(at, words) : null)}</p>
                """)),
            RequestStatus.PendingApproval => new Outcome(says.ApprovalIn(Missing(request)), "info", Html.Of($"""
                {mine}
                <p>{says.MustFollow(Missing(request), what, isChange, Moment.Of(request.ExpiresAt, words))}</p>
                """)),
            RequestStatus.Approved => new Outcome(words.Page.Status(RequestStatus.Approved), "good", Html.Of($"""
                {mine}
                <p>{says.InTurn(what, isChange, name)}</p>
                <p class="soft small">{says.Mistake(name)}</p>
                """)),
            RequestStatus.Provisioning => new Outcome(says.UnderWay(title, isChange, kind.UnderWay(request)), "good", Html.Of($"""
                {mine}
                <p>{says.HearsWhenReady(kind.UsualTime(request), name)}</p>
                """)),
            RequestStatus.Ready => new Outcome(says.Stands(title, isChange, kind.Standing(request)), "good", Html.Of($"""
                {mine}
                <p>{(title is null ? says.Made(Html.Of($"""<strong class="mono">{request.AccountId}</strong>"""), request.Ou.Label, name) : says.Told(name))}</p>
                """)),
            RequestStatus.Failed => new Outcome(says.Failed(title, isChange), "bad", Html.Of($"""
                {mine}
                <p>{says.Said(ProductKind.Of(request).Maker, Html.Of($"<bdi>{request.FailureReason}</bdi>"))}</p>
                <p>{says.AfterFailure}</p>
                """)),
            RequestStatus.Denied => new Outcome(words.Page.Status(RequestStatus.Denied), "bad", Html.Of($"""
                {mine}{Denial(holder, words)}
                <p>{says.AfterDenial(kind.Nothing(request), name)}</p>
                """)),
            RequestStatus.Expired => new Outcome(words.Page.Status(RequestStatus.Expired), string.Empty, Html.Of($"""
                {mine}
                <p>{says.Expired(kind.Nothing(request), name)}</p>
                """)),
            RequestStatus.Cancelled => Cancelled(request, kind.Nothing(request), name, mine, words),
            var status => throw new ArgumentOutOfRangeException(nameof(holder), status, "No such status."),
        };
    }

    private static Outcome Cancelled(AccountRequest request, string nothing, Html name, Html mine, Words words) => Cancellation.Of(request) switch
    {
        { By: CancelledBy.Requester } => new Outcome(words.Outcome.Withdrawn, string.Empty, Html.Of($"""
            {mine}
            <p>{words.Outcome.WithdrawnBy(name, nothing)}</p>
            """)),
        { By: CancelledBy.System, Reason: var reason } => new Outcome(words.Page.Status(RequestStatus.Cancelled), string.Empty, Html.Of($"""
            {mine}
            <p>{words.Outcome.CancelledFor(Html.Of($"<bdi>{reason}</bdi>"))}</p>
            <p>{words.Outcome.AfterCancellation(nothing, name)}</p>
            """)),
        _ => new Outcome(words.Page.Status(RequestStatus.Cancelled), string.Empty, Html.Of($"""
            {mine}
            <p>{words.Outcome.CancelledByOperator(nothing)}</p>
            """)),
    };

    private static Html Mine(LinkHolder holder, Words words) => holder.Approval.Decision is { } decision
        ? Html.Of($"<p><strong>{words.Outcome.YouDecided(decision)}</strong></p>")
        : Html.Empty;

    private static Html Denial(LinkHolder holder, Words words)
    {
        if (holder.Request.Approvals.FirstOrDefault(approval => approval.Decision == Decision.Deny) is not { } denial)
        {
            return Html.Empty;
        }

        object whose = holder.Approval.Decision == Decision.Deny ? words.Outcome.YourReason : words.Outcome.DeniedIt(Html.Of($"<bdi>{denial.Approver}</bdi>"));
        return Html.Of($"<p>{words.Page.Colon(whose, Html.Of($"<q><bdi>{denial.Reason}</bdi></q>"))}</p>");
    }

    private static int Missing(AccountRequest request) => request.Terms.RequiredApprovals - request.ApprovalsGiven;
}
