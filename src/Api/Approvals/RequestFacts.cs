using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>Everything that an approver may want to know before he decides, or to look up afterwards.</summary>
internal static class RequestFacts
{
    /// <summary>What the decision is about: for whom, with what rights, why this reader, until when.</summary>
    public static Html InShort(LinkHolder holder, DateTimeOffset now, Words words)
    {
        var request = holder.Request;
        return Html.Of($"""
            <dl class="facts">
            {What(request, words)}
            <dt>{words.ApprovalPage.WhyYou}</dt><dd>{Why(request, words)}</dd>
            <dt>{words.ApprovalPage.DecideUntil}</dt><dd>{Moment.Of(request.ExpiresAt, words)}{Left(holder, now, words)}</dd>
            </dl>
            """);
    }

    /// <summary>The rest, and who has decided.</summary>
    public static Html Of(LinkHolder holder, Words words)
    {
        var request = holder.Request;
        return Html.Of($"""
            <section class="card stack" aria-labelledby="facts">
            <h2 id="facts">{words.ApprovalPage.Details}</h2>
            <dl class="facts">
            <dt>{words.ApprovalPage.Request}</dt><dd>{words.ApprovalPage.MadeOn(Id(request), Moment.Of(request.CreatedAt, words))}</dd>
            <dt>{words.ApprovalPage.RequestedBy}</dt><dd><bdi>{request.Requester.FullName}</bdi> (<bdi>{request.Requester.Email}</bdi>)</dd>
            {Particulars(request, words)}
            <dt>{words.ApprovalPage.YouAre}</dt><dd><bdi>{holder.Approver}</bdi></dd>
            </dl>
            <h3>{words.ApprovalPage.WhoDecided}</h3>
            <ul class="people">
            {request.Approvals.Select(approval => Html.Of($"<li>{DecisionOf(approval, request.Status, words)}</li>"))}
            </ul>
            </section>
            """);
    }

    private static Html What(AccountRequest request, Words words) => request.IsNewAccount
        ? Html.Of($"""
            <dt>{words.ApprovalPage.Account}</dt><dd>{words.ApprovalPage.AccountIn(Strong(request.AccountType), Strong(request.Ou.Label))}</dd>
            <dt>{words.ApprovalPage.Rights}</dt><dd>{words.ApprovalPage.BecomesAdministrator(Bare(request.Requester.Email), Html.Of($"<strong>{words.ApprovalPage.Administrator}</strong>"))}</dd>
            """)
        : Html.Of($"{ProductText.Of(request, words).Facts(request).Select((fact, index) => Html.Of($"<dt><bdi>{fact.Label}</bdi></dt><dd>{(index == 0 ? Strong(fact.Text) : Bare(fact.Text))}</dd>"))}");

    private static Html Id(AccountRequest request) => Html.Of($"""<span class="mono">{request.Id}</span>""");

    private static Html Strong(string text) => Html.Of($"<strong><bdi>{text}</bdi></strong>");

    private static Html Bare(string text) => Html.Of($"<bdi>{text}</bdi>");

    private static Html Particulars(AccountRequest request, Words words) => !request.IsNewAccount ? Html.Empty : Html.Of($"""
        <dt>{words.Request.AccountLabels.Name}</dt><dd><bdi>{request.AccountName}</bdi></dd>
        <dt>{words.Request.AccountLabels.RootEmail}</dt><dd><bdi>{request.RootEmail}</bdi> <span class="soft">{words.ApprovalPage.RootEmailHint}</span></dd>
        """);

    private static Html Left(LinkHolder holder, DateTimeOffset now, Words words) => holder.CanDecide(now)
        ? Html.Of($""" <span class="soft nowrap">{words.ApprovalPage.Left(Moment.Span(holder.Request.ExpiresAt - now, words))}</span>""")
        : Html.Empty;

    private static string Why(AccountRequest request, Words words)
    {
        var needed = request.Terms.RequiredApprovals;
        return words.ApprovalPage.Policy(
            needed,
            ProductText.Of(request, words).PolicySubject(request),
            needed == 1 || request.Status != RequestStatus.PendingApproval ? null : request.ApprovalsGiven);
    }

    private static FormattableString DecisionOf(Approval approval, RequestStatus status, Words words)
    {
        var who = Bare(approval.Approver);
        if (approval.Decision is { } decision)
        {
            var decided = words.ApprovalPage.Decided(decision, approval.DecidedAt is { } at ? Moment.Of(at, words) : null);
            return words.Page.Colon(who, string.IsNullOrEmpty(approval.Reason) ? decided : words.Page.Colon(decided, Html.Of($"<q><bdi>{approval.Reason}</bdi></q>")));
        }

        return words.Page.Colon(who, approval.RemovedAt is null ? words.ApprovalPage.Undecided(status == RequestStatus.PendingApproval) : words.ApprovalPage.MayNotDecide);
    }
}
