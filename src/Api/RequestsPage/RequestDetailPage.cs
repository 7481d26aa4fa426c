using ChatOps.Api.Pages;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.RequestsPage;

/// <summary>One request with its whole story, and what an operator may do about it.</summary>
internal static class RequestDetailPage
{
    /// <summary>The page.</summary>
    /// <param name="options">How the host serves it.</param>
    /// <param name="request">The request.</param>
    /// <param name="ous">The OUs that its account may go to.</param>
    /// <param name="refused">What could not be done, and why; null where nothing was tried.</param>
    public static Html Of(RequestsPageOptions options, AccountRequest request, IReadOnlyList<TargetOu> ous, RefusedOperation? refused) => Page.Of(
        request.Id,
        Html.Of($"""
            <div class="stack">
            <p><a href="{RequestsPageOptions.Url}">All requests</a></p>
            <div class="stack" data-part="head"{(request.Status.IsOpen() ? Html.Of($" data-moving") : Html.Empty)}>
            <div class="title"><h1><span class="mono">{request.Id}</span></h1>{StatusBadge.Of(request)}</div>
            {RequestSteps.Of(request.Status)}
            {Failure(request)}
            </div>
            {(refused is null ? Html.Empty : Html.Of($"""<div class="note bad" role="alert"><p>{refused.Sentence}</p></div>"""))}
            <div data-part="forms">{OperationForms.Of(request, ous, refused)}</div>
            <div class="request">
            <div class="stack" data-part="facts">
            {Facts(request)}
            {Approvals(request)}
            {Orders(request)}
            </div>
            <section class="card stack" aria-labelledby="history" data-part="history">
            <h2 id="history">History</h2>
            <ol class="timeline">
            {request.History.Select(Entry)}
            </ol>
            </section>
            </div>
            </div>
            """),
        RequestsPageAssets.Frame(options));

    private static Html Failure(AccountRequest request) => request.Status == RequestStatus.Failed
        ? Html.Of($"""<div class="note bad"><p>{ProductKind.Of(request).Maker} said: <bdi>{request.FailureReason}</bdi></p></div>""")
        : Html.Empty;

    private static Html Facts(AccountRequest request) => Html.Of($"""
        <section class="card stack" aria-labelledby="request">
        <h2 id="request">The request</h2>
        <dl class="facts">
        <dt>Requester</dt><dd><bdi>{request.Requester.FullName}</bdi> (<bdi>{request.Requester.Email}</bdi>)</dd>
        {ProductText.Of(request).Facts(request).Select(fact => Html.Of($"<dt><bdi>{fact.Label}</bdi></dt><dd><bdi>{fact.Text}</bdi></dd>"))}
        {Made(request)}
        {(request.LeaseEndsAt is { } end ? Html.Of($"<dt>Ends</dt><dd>{Moment.Of(end)}</dd>") : Html.Empty)}
        {(request.EndedAt is { } ended ? Html.Of($"<dt>Terminated</dt><dd>{Moment.Of(ended)}</dd>") : Html.Empty)}
        <dt>Asked</dt><dd>{Moment.Of(request.CreatedAt)}</dd>
        <dt>Expires</dt><dd>{Moment.Of(request.ExpiresAt)}</dd>
        </dl>
        </section>
        """);

    private static Html Made(AccountRequest request) => request.IsNewAccount
        ? Html.Of($"""<dt>Account id</dt><dd>{(request.AccountId is { } id ? Html.Of($"""<span class="mono">{id}</span>""") : Html.Of($"""<span class="soft">none yet</span>"""))}</dd>""")
        : Html.Of($"{ProductText.Of(request).Results(request).Select(fact => Html.Of($"""<dt><bdi>{fact.Label}</bdi></dt><dd><bdi class="mono">{fact.Text}</bdi></dd>"""))}");

    private static Html Approvals(AccountRequest request) => Html.Of($"""
        <section class="card stack" aria-labelledby="approvals">
        <h2 id="approvals">Approvals: {request.ApprovalsGiven} of {request.Terms.RequiredApprovals}</h2>
        <ul>
        {request.Approvals.Select(approval => Html.Of($"<li><bdi>{approval.Approver}</bdi>: {Said(approval, request.Status)}{Why(approval)}</li>"))}
        </ul>
        </section>
        """);

    private static string Said(Approval approval, RequestStatus status) => approval switch
    {
        { Decision: Decision.Approve } => "approved",
        { Decision: Decision.Deny } => "denied",
        { RemovedAt: not null } => "may not decide any more",
        { AskedAt: null } => "not asked yet",
        _ => status == RequestStatus.PendingApproval ? "asked, not decided yet" : "asked, did not decide",
    };

    private static Html Why(Approval approval) => string.IsNullOrEmpty(approval.Reason) ? Html.Empty : Html.Of($": <q><bdi>{approval.Reason}</bdi></q>");

    private static Html Orders(AccountRequest request) => request.Orders.Count == 0 ? Html.Empty : Html.Of($"""
        <section class="card stack" aria-labelledby="orders">
        <h2 id="orders">Orders</h2>
        <ul>
        {request.Orders.Select(order => Html.Of($"""
            <li>Attempt {order.Attempt}, {Moment.Of(order.PlannedAt)}: {(order.Outcome is { } outcome ? outcome.ToString().ToLowerInvariant() : "under way")}<br>
            <span class="soft small">record <span class="mono">{order.RecordId ?? "none yet"}</span>, provisioned product <span class="mono">{order.ProvisionedProductId ?? "none yet"}</span></span>{(order.FailureReason is { } reason ? Html.Of($"""<br><span class="small"><bdi>{reason}</bdi></span>""") : Html.Empty)}</li>
            """))}
        </ul>
        </section>
        """);

    private static Html Entry(HistoryEntry entry) => Html.Of($"""
        <li class="{EventWords.Tone(entry.Event)}">
        <p><strong>{EventWords.Of(entry.Event)}</strong> <span class="soft small">{Moment.Of(entry.At)}</span></p>
        <p class="small"><bdi>{entry.Detail}</bdi></p>
        <p class="soft small">by <bdi>{entry.Actor}</bdi>{(entry.Channel == "system" ? string.Empty : $", through {entry.Channel}")}</p>
        </li>
        """);
}

/// <summary>What an operator tried, and why it was not done.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Sentence">Why.</param>
/// <param name="RootEmail">What he had typed.</param>
/// <param name="Ou">What he had chosen.</param>
internal sealed record RefusedOperation(string Form, string Sentence, string? RootEmail = null, string? Ou = null);
