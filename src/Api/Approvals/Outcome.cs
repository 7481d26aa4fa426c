using ChatOps.Api.Pages;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Approvals;

/// <summary>What has become of a request that this approver can no longer decide, and what happens next.</summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Tone">The style's class for it.</param>
/// <param name="Text">Paragraphs.</param>
public sealed record Outcome(string Title, string Tone, Html Text)
{
    /// <summary>The request as this approver sees it.</summary>
    public static Outcome Of(LinkHolder holder, DateTimeOffset now)
    {
        var request = holder.Request;
        var name = Html.Of($"<bdi>{request.Requester.FirstName}</bdi>");
        var kind = ProductKind.Of(request);
        var isAccount = request.IsNewAccount;
        var ordered = request.Change is null ? "ordered" : "carried out";
        var what = isAccount ? Html.Of($"account") : Html.Of($"<bdi>{kind.Title(request)}</bdi>");
        var title = isAccount ? "account" : kind.Title(request);
        return holder.StatusAt(now) switch
        {
            RequestStatus.PendingApproval when holder.Approval.Decision is null => new Outcome("This is not yours to decide any more", string.Empty, Html.Of($"""
                <p>You were taken off the list of approvers{Removed(holder.Approval)}. Whoever is on it decides.</p>
                """)),
            RequestStatus.PendingApproval => new Outcome($"Your approval is in; {Missing(request)} needed", "info", Html.Of($"""
                {Mine(holder)}
                <p>{MustFollow(request)} before the {what} is {ordered}, until {Moment.Of(request.ExpiresAt)}. There is nothing more for you to do.</p>
                """)),
            RequestStatus.Approved => new Outcome("Approved", "good", Html.Of($"""
                {Mine(holder)}
                <p>The {what} is {ordered} as soon as it is its turn{(isAccount ? ", and is usually there within half an hour" : string.Empty)}. {name} hears of it. There is nothing more for you to do.</p>
                <p class="soft small">A mistake? Until the order goes out, {name} or an operator can still cancel it.</p>
                """)),
            RequestStatus.Provisioning => new Outcome($"Approved; the {title} {kind.UnderWay(request)}", "good", Html.Of($"""
                {Mine(holder)}
                <p>{(isAccount ? "That usually takes up to 30 minutes." : kind.UsualTime(request))} {name} hears when it is ready. There is nothing more for you to do.</p>
                """)),
            RequestStatus.Ready => new Outcome($"The {title} {kind.Standing(request)}", "good", Html.Of($"""
                {Mine(holder)}
                <p>{Made(request, name)} There is nothing more for you to do.</p>
                """)),
            RequestStatus.Failed => new Outcome(isAccount ? "The account could not be created" : $"The {title} failed", "bad", Html.Of($"""
                {Mine(holder)}
                <p>{kind.Maker} said: <bdi>{request.FailureReason}</bdi></p>
                <p>The operators have been told and can order it once more; your approval stays good. There is nothing for you to do.</p>
                """)),
            RequestStatus.Denied => new Outcome("Denied", "bad", Html.Of($"""
                {Denial(holder)}
                <p>{Nothing(request, isStart: true)}. {name} can read the reason and ask again.</p>
                """)),
            RequestStatus.Expired => new Outcome("Expired", string.Empty, Html.Of($"""
                {Mine(holder)}
                <p>Too few people decided in time, so the request has expired and {Nothing(request)}. {name} can ask again.</p>
                """)),
            RequestStatus.Cancelled => Cancelled(holder, name),
            var status => throw new ArgumentOutOfRangeException(nameof(holder), status, "No such status."),
        };
    }

    private static Outcome Cancelled(LinkHolder holder, Html name) => Cancellation.Of(holder.Request) switch
    {
        { By: CancelledBy.Requester } => new Outcome("Withdrawn", string.Empty, Html.Of($"""
            {Mine(holder)}
            <p>{name} withdrew the request before anything was ordered, so {Nothing(holder.Request)}. There is nothing for you to do.</p>
            """)),
        { By: CancelledBy.System, Reason: var reason } => new Outcome("Cancelled", string.Empty, Html.Of($"""
            {Mine(holder)}
            <p>The request was cancelled, for what it asks for cannot be had any more: <bdi>{reason}</bdi></p>
            <p>{Nothing(holder.Request, isStart: true)}. {name} was told and can ask again. There is nothing for you to do.</p>
            """)),
        _ => new Outcome("Cancelled", string.Empty, Html.Of($"""
            {Mine(holder)}
            <p>The request was cancelled by an operator before anything was ordered, so {Nothing(holder.Request)}. There is nothing for you to do.</p>
            """)),
    };

    private static Html Made(AccountRequest request, Html name) => request.IsNewAccount
        ? Html.Of($"""Account <strong class="mono">{request.AccountId}</strong> is in {request.Ou.Label}, and {name} can sign in.""")
        : Html.Of($"{name} has been told what came of it.");

    private static string Nothing(AccountRequest request, bool isStart = false)
    {
        var words = ProductKind.Of(request).Nothing(request);
        return isStart ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    private static Html Mine(LinkHolder holder) => holder.Approval.Decision is { } decision
        ? Html.Of($"<p><strong>You {(decision == Decision.Approve ? "approved" : "denied")} this request.</strong></p>")
        : Html.Empty;

    private static Html Denial(LinkHolder holder)
    {
        var mine = Mine(holder);
        return holder.Request.Approvals.FirstOrDefault(approval => approval.Decision == Decision.Deny) is { } denial
            ? Html.Of($"{mine}<p>{(holder.Approval.Decision == Decision.Deny ? Html.Of($"Your reason") : Html.Of($"<bdi>{denial.Approver}</bdi> denied it"))}: <q><bdi>{denial.Reason}</bdi></q></p>")
            : mine;
    }

    private static Html Removed(Approval approval) => approval.RemovedAt is { } at ? Html.Of($" on {Moment.Of(at)}") : Html.Empty;

    private static string Missing(AccountRequest request)
    {
        var missing = request.Terms.RequiredApprovals - request.ApprovalsGiven;
        return missing == 1 ? "one more is" : $"{missing} more are";
    }

    private static string MustFollow(AccountRequest request)
    {
        var missing = request.Terms.RequiredApprovals - request.ApprovalsGiven;
        return missing == 1 ? "One more person must approve" : $"{missing} more people must approve";
    }
}
