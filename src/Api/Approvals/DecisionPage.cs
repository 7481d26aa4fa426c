using ChatOps.Api.Pages;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Approvals;

/// <summary>The page behind an approver's link: the request, and the form or what became of it.</summary>
public static class DecisionPage
{
    /// <summary>The request as it stands.</summary>
    public static Html Show(LinkHolder holder, DateTimeOffset now) => holder.CanDecide(now)
        ? Whole(holder, Html.Empty, Form(null))
        : Whole(holder, Html.Of($"""<div class="note" role="status">{Outcome(holder, now)}</div>"""), Html.Empty);

    /// <summary>The same after a decision that could not be taken; what was typed is kept.</summary>
    public static Html Refused(LinkHolder holder, DateTimeOffset now, string sentence, DecisionInput input)
    {
        var alert = Html.Of($"""<div class="note error" role="alert"><p>{sentence}</p></div>""");
        return holder.CanDecide(now)
            ? Whole(holder, alert, Form(input))
            : Whole(holder, Html.Of($"""{alert}<div class="note">{Outcome(holder, now)}</div>"""), Html.Empty);
    }

    /// <summary>Why this person cannot decide any more.</summary>
    public static string TooLate(LinkHolder holder) => holder.Approval.Decision switch
    {
        Decision.Approve => "You have already approved this request.",
        Decision.Deny => "You have already denied this request.",
        _ => $"It is too late to decide: the request {Standing(holder.Request).InWords()}.",
    };

    private static Html Whole(LinkHolder holder, Html news, Html form)
    {
        var request = holder.Request;
        return Page.Of($"Request {request.Id}", Html.Of($"""
            <h1><bdi>{request.Requester.FullName}</bdi> asks for an AWS account</h1>
            {news}
            <h2>The request</h2>
            <dl>
            <dt>Request</dt><dd>{request.Id}, made on {Time(request.CreatedAt)}</dd>
            <dt>Requested by</dt><dd><bdi>{request.Requester.FullName}</bdi> (<bdi>{request.Requester.Email}</bdi>)</dd>
            <dt>Account type</dt><dd><bdi>{request.AccountType}</bdi></dd>
            <dt>Organizational unit (OU)</dt><dd><bdi>{request.Ou.Label}</bdi></dd>
            <dt>Account name</dt><dd><bdi>{request.AccountName}</bdi></dd>
            <dt>Root e-mail</dt><dd><bdi>{request.RootEmail}</bdi></dd>
            <dt>Administrator of the account will be</dt><dd><bdi>{request.Requester.Email}</bdi></dd>
            <dt>Why you are asked</dt><dd>Policy wants {Needed(request)} for {request.AccountType} accounts, and you (<bdi>{holder.Approver}</bdi>) may give one.</dd>
            <dt>Decide until</dt><dd>{Time(request.ExpiresAt)}</dd>
            </dl>
            <h2>Who has decided</h2>
            <ul>
            {request.Approvals.Select(DecisionOf)}
            </ul>
            {form}
            """));
    }

    private static Html Form(DecisionInput? input) => Html.Of($"""
        <form method="post">
        <fieldset>
        <legend>Your decision</legend>
        <label><input type="radio" name="decision" value="{DecisionInput.Approve}"{Checked(input, Decision.Approve)} required> Approve: the account is ordered</label>
        <label><input type="radio" name="decision" value="{DecisionInput.Deny}"{Checked(input, Decision.Deny)} required> Deny: the request ends</label>
        </fieldset>
        <label for="reason">Reason</label>
        <p class="hint" id="reason-hint">Needed if you deny; the requester can read it. At most {RequestTransitions.LongestReason} characters.</p>
        <textarea id="reason" name="reason" rows="4" maxlength="{RequestTransitions.LongestReason}" aria-describedby="reason-hint">
        {input?.Reason}</textarea>
        <p><button type="submit">Submit</button></p>
        </form>
        <p class="hint">This page is yours alone: whoever has its address decides in your name. Please do not pass it on.</p>
        """);

    private static Html Checked(DecisionInput? input, Decision decision) => input?.Meant() == decision ? Html.Of($" checked") : Html.Empty;

    private static Html DecisionOf(Approval approval) => approval.Decision switch
    {
        null => Html.Of($"<li><bdi>{approval.Approver}</bdi>: {(approval.RemovedAt is null ? "not decided yet" : "may not decide any more")}</li>"),
        { } decision => Html.Of($"<li><bdi>{approval.Approver}</bdi>: {(decision == Decision.Approve ? "approved" : "denied")}{On(approval)}{Why(approval)}</li>"),
    };

    private static Html On(Approval approval) => approval.DecidedAt is { } at ? Html.Of($" on {Time(at)}") : Html.Empty;

    private static Html Why(Approval approval) => string.IsNullOrEmpty(approval.Reason) ? Html.Empty : Html.Of($": <bdi>{approval.Reason}</bdi>");

    private static Html Outcome(LinkHolder holder, DateTimeOffset now)
    {
        var request = holder.Request;
        var mine = holder.Approval.Decision switch
        {
            Decision.Approve => Html.Of($"<p><strong>You approved this request.</strong></p>"),
            Decision.Deny => Html.Of($"<p><strong>You denied this request.</strong></p>"),
            _ => Html.Empty,
        };
        var status = request.Status == RequestStatus.PendingApproval && now >= request.ExpiresAt ? RequestStatus.Expired : request.Status;
        return Html.Of($"{mine}<p>The request {status.InWords()}. {Next(request, status)}</p>");
    }

    private static Html Next(AccountRequest request, RequestStatus status) => status switch
    {
        RequestStatus.PendingApproval => Html.Of($"{Missing(request)} There is nothing more for you to do."),
        RequestStatus.Approved => Html.Of($"The account is ordered as soon as it is its turn, which usually takes less than half an hour in all. There is nothing more for you to do."),
        RequestStatus.Provisioning => Html.Of($"That usually takes up to 30 minutes. There is nothing more for you to do."),
        RequestStatus.Ready => Html.Of($"The account's id is {request.AccountId}. There is nothing more for you to do."),
        RequestStatus.Failed => Html.Of($"The operators have been told and can order it once more. There is nothing for you to do."),
        RequestStatus.Denied => Html.Of($"No account is created; <bdi>{request.Requester.FirstName}</bdi> can read the reason and ask again."),
        RequestStatus.Expired => Html.Of($"Too few people decided in time, so no account is created; <bdi>{request.Requester.FirstName}</bdi> can ask again."),
        RequestStatus.Cancelled => Html.Of($"It was withdrawn before anything was ordered, so no account is created."),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static string Missing(AccountRequest request)
    {
        var missing = request.Terms.RequiredApprovals - request.ApprovalsGiven;
        return missing == 1 ? "One more person must approve before the account is ordered." : $"{missing} more people must approve before the account is ordered.";
    }

    private static string Needed(AccountRequest request) =>
        request.Terms.RequiredApprovals == 1 ? "one approval" : $"approvals by {request.Terms.RequiredApprovals} different people";

    // The sweep writes the expiry within moments; until then the time says it.
    private static RequestStatus Standing(AccountRequest request) =>
        request.Status == RequestStatus.PendingApproval ? RequestStatus.Expired : request.Status;

    private static string Time(DateTimeOffset time) => $"{time.UtcDateTime:d MMMM yyyy HH:mm} UTC";
}
