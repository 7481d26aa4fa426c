using ChatOps.Api.Pages;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Approvals;

/// <summary>The page behind an approver's link: the request, and the form or what became of it.</summary>
public static class DecisionPage
{
    /// <summary>The request as it stands.</summary>
    public static Html Show(LinkHolder holder, DateTimeOffset now) => Whole(holder, now, null, null);

    /// <summary>The same after a decision that could not be taken; what was chosen and typed is kept.</summary>
    public static Html Refused(LinkHolder holder, DateTimeOffset now, DecisionFault fault, DecisionInput input) => Whole(holder, now, fault, input);

    /// <summary>Why this person cannot decide any more.</summary>
    public static string TooLate(LinkHolder holder, DateTimeOffset now) => holder.Approval.Decision switch
    {
        Decision.Approve => "You have already approved this request.",
        Decision.Deny => "You have already denied this request.",
        _ => $"It is too late to decide: the request {holder.StatusAt(now).InWords()}.",
    };

    private static Html Whole(LinkHolder holder, DateTimeOffset now, DecisionFault? fault, DecisionInput? input)
    {
        var alert = fault is { Field: DecisionField.None } ? Html.Of($"""<div class="note bad" role="alert"><p>{fault.Sentence}</p></div>""") : Html.Empty;
        var title = fault is null ? $"Request {holder.Request.Id}" : $"Please check: request {holder.Request.Id}";
        return Page.Of(title, holder.CanDecide(now) ? ToDecide(holder, now, alert, fault, input) : Decided(holder, now, alert));
    }

    private static Html ToDecide(LinkHolder holder, DateTimeOffset now, Html alert, DecisionFault? fault, DecisionInput? input)
    {
        var request = holder.Request;
        return Html.Of($"""
            <div class="stack">
            <h1>{Who(request)} asks for {What(request)}</h1>
            {alert}
            {RequestFacts.InShort(holder, now)}
            {DecisionForm.Of(holder, input, fault)}
            {RequestFacts.Of(holder)}
            <p class="hint">This page is yours alone: whoever has its address decides in your name. Please do not pass it on.</p>
            </div>
            """);
    }

    private static Html Decided(LinkHolder holder, DateTimeOffset now, Html alert)
    {
        var outcome = Outcome.Of(holder, now);
        return Html.Of($"""
            <div class="stack">
            <h1>{outcome.Title}</h1>
            {alert}
            <div class="note {outcome.Tone}" role="status">
            {outcome.Text}
            </div>
            {RequestSteps.Of(holder.StatusAt(now))}
            <section class="card stack" aria-labelledby="question">
            <h2 id="question">{Who(holder.Request)} asks for {What(holder.Request)}</h2>
            {RequestFacts.InShort(holder, now)}
            </section>
            {RequestFacts.Of(holder)}
            </div>
            """);
    }

    private static Html What(AccountRequest request) =>
        request.IsNewAccount ? Html.Of($"{ProductKind.Of(request).Wish(request)}") : Html.Of($"<bdi>{ProductKind.Of(request).Wish(request)}</bdi>");

    private static Html Who(AccountRequest request) => Html.Of($"<bdi>{request.Requester.FullName}</bdi>");
}
