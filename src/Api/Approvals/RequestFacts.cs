using ChatOps.Api.Pages;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Approvals;

/// <summary>Everything that an approver may want to know before he decides, or to look up afterwards.</summary>
internal static class RequestFacts
{
    /// <summary>What the decision is about: for whom, with what rights, why this reader, until when.</summary>
    public static Html InShort(LinkHolder holder, DateTimeOffset now)
    {
        var request = holder.Request;
        return Html.Of($"""
            <dl class="facts">
            {What(request)}
            <dt>Why you</dt><dd>Policy wants {Needed(request)}{Given(request)}; you may give one</dd>
            <dt>Decide until</dt><dd>{Moment.Of(request.ExpiresAt)}{Left(holder, now)}</dd>
            </dl>
            """);
    }

    /// <summary>The rest, and who has decided.</summary>
    public static Html Of(LinkHolder holder)
    {
        var request = holder.Request;
        return Html.Of($"""
            <section class="card stack" aria-labelledby="facts">
            <h2 id="facts">Details</h2>
            <dl class="facts">
            <dt>Request</dt><dd><span class="mono">{request.Id}</span>, made on {Moment.Of(request.CreatedAt)}</dd>
            <dt>Requested by</dt><dd><bdi>{request.Requester.FullName}</bdi> (<bdi>{request.Requester.Email}</bdi>)</dd>
            {Particulars(request)}
            <dt>You are</dt><dd><bdi>{holder.Approver}</bdi></dd>
            </dl>
            <h3>Who has decided</h3>
            <ul class="people">
            {request.Approvals.Select(approval => DecisionOf(approval, request.Status))}
            </ul>
            </section>
            """);
    }

    private static Html What(AccountRequest request) => request.IsNewAccount
        ? Html.Of($"""
            <dt>Account</dt><dd><strong><bdi>{request.AccountType}</bdi></strong> in the OU <strong><bdi>{request.Ou.Label}</bdi></strong></dd>
            <dt>Rights it gives</dt><dd><bdi>{request.Requester.Email}</bdi> becomes <strong>administrator</strong> of the new account</dd>
            """)
        : Html.Of($"{ProductKind.Of(request).Facts(request).Select((fact, index) => Html.Of($"<dt><bdi>{fact.Label}</bdi></dt><dd>{Value(fact, isName: index == 0)}</dd>"))}");

    private static Html Value(Fact fact, bool isName) => isName ? Html.Of($"<strong><bdi>{fact.Text}</bdi></strong>") : Html.Of($"<bdi>{fact.Text}</bdi>");

    private static Html Particulars(AccountRequest request) => !request.IsNewAccount ? Html.Empty : Html.Of($"""
        <dt>Account name</dt><dd><bdi>{request.AccountName}</bdi></dd>
        <dt>Root e-mail</dt><dd><bdi>{request.RootEmail}</bdi> <span class="soft">(whoever reads this mailbox can reset the root user’s password)</span></dd>
        """);

    private static Html Left(LinkHolder holder, DateTimeOffset now) =>
        holder.CanDecide(now) ? Html.Of($""" <span class="soft nowrap">({Moment.Span(holder.Request.ExpiresAt - now)} left)</span>""") : Html.Empty;

    private static string Given(AccountRequest request) =>
        request.Terms.RequiredApprovals == 1 || request.Status != RequestStatus.PendingApproval ? string.Empty : $" ({request.ApprovalsGiven} given so far)";

    private static Html DecisionOf(Approval approval, RequestStatus status) => approval.Decision switch
    {
        null => Html.Of($"<li><bdi>{approval.Approver}</bdi>: {Undecided(approval, status)}</li>"),
        { } decision => Html.Of($"<li><bdi>{approval.Approver}</bdi>: {(decision == Decision.Approve ? "approved" : "denied")}{On(approval)}{Why(approval)}</li>"),
    };

    private static string Undecided(Approval approval, RequestStatus status) =>
        approval.RemovedAt is not null ? "may not decide any more" : status == RequestStatus.PendingApproval ? "not decided yet" : "did not decide";

    private static Html On(Approval approval) => approval.DecidedAt is { } at ? Html.Of($" on {Moment.Of(at)}") : Html.Empty;

    private static Html Why(Approval approval) => string.IsNullOrEmpty(approval.Reason) ? Html.Empty : Html.Of($": <q><bdi>{approval.Reason}</bdi></q>");

    private static string Needed(AccountRequest request) =>
        request.Terms.RequiredApprovals == 1 ? $"one approval for {ProductKind.Of(request).PolicySubject(request)}" : $"approvals by {request.Terms.RequiredApprovals} different people for {ProductKind.Of(request).PolicySubject(request)}";
}
