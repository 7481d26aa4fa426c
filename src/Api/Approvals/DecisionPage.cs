using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>The page behind an approver's link: the request, and the form or what became of it.</summary>
internal static class DecisionPage
{
    /// <summary>The request as it stands.</summary>
    public static Html Show(LinkHolder holder, DateTimeOffset now, Words words) => Whole(holder, now, null, null, words);

    /// <summary>The same after a decision that could not be taken; what was chosen and typed is kept.</summary>
    public static Html Refused(LinkHolder holder, DateTimeOffset now, DecisionFault fault, DecisionInput input, Words words) => Whole(holder, now, fault, input, words);

    /// <summary>Why this person cannot decide any more.</summary>
    public static string TooLate(LinkHolder holder, DateTimeOffset now, Words words) =>
        holder.Approval.Decision is { } decision ? words.Request.AlreadyDecided(decision) : words.Request.TooLateToDecide(holder.StatusAt(now));

    private static Html Whole(LinkHolder holder, DateTimeOffset now, DecisionFault? fault, DecisionInput? input, Words words)
    {
        var alert = fault is { Field: DecisionField.None } ? Html.Of($"""<div class="note bad" role="alert"><p>{fault.Says(words)}</p></div>""") : Html.Empty;
        var title = fault is null ? words.Page.Request(holder.Request.Id) : words.Page.PleaseCheck(holder.Request.Id);
        var content = holder.CanDecide(now) ? ToDecide(holder, now, alert, fault, input, words) : Decided(holder, now, alert, words);
        return Page.Of(title, content, new PageFrame { Words = words });
    }

    private static Html ToDecide(LinkHolder holder, DateTimeOffset now, Html alert, DecisionFault? fault, DecisionInput? input, Words words) => Html.Of($"""
        <div class="stack">
        <h1>{Question(holder.Request, words)}</h1>
        {alert}
        {RequestFacts.InShort(holder, now, words)}
        {DecisionForm.Of(holder, input, fault, words)}
        {RequestFacts.Of(holder, words)}
        <p class="hint">{words.ApprovalPage.YoursAlone}</p>
        </div>
        """);

    private static Html Decided(LinkHolder holder, DateTimeOffset now, Html alert, Words words)
    {
        var outcome = Outcome.Of(holder, now, words);
        return Html.Of($"""
            <div class="stack">
            <h1>{outcome.Title}</h1>
            {alert}
            <div class="note {outcome.Tone}" role="status">
            {outcome.Text}
            </div>
            {RequestSteps.Of(holder.StatusAt(now), words)}
            <section class="card stack" aria-labelledby="question">
            <h2 id="question">{Question(holder.Request, words)}</h2>
            {RequestFacts.InShort(holder, now, words)}
            </section>
            {RequestFacts.Of(holder, words)}
            </div>
            """);
    }

    private static FormattableString Question(AccountRequest request, Words words)
    {
        var wish = ProductText.Of(request, words).Wish(request);
        return words.ApprovalPage.AsksFor(Html.Of($"<bdi>{request.Requester.FullName}</bdi>"), request.IsNewAccount ? wish : Html.Of($"<bdi>{wish}</bdi>"));
    }
}
