using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>Where an approver decides: nothing is chosen for him, and what he chose and typed is kept when it could not be taken.</summary>
internal static class DecisionForm
{
    public static Html Of(LinkHolder holder, DecisionInput? input, DecisionFault? fault, Words words) => Html.Of($"""
        <form method="post" class="card stack decide" novalidate>
        <fieldset{(fault?.Field == DecisionField.Decision ? Html.Of($""" aria-describedby="decision-problem" """) : Html.Empty)}>
        <legend>{words.ApprovalPage.YourDecision}</legend>
        {Problem(fault, DecisionField.Decision, "decision-problem", words)}
        <div class="choices">
        <label class="choice"><input type="radio" name="decision" value="{DecisionInput.Approve}"{Checked(input, Decision.Approve)} required> <span><strong>{words.ApprovalPage.Approve}</strong> <span class="soft">{AfterApproval(holder.Request, words)}</span></span></label>
        <label class="choice"><input type="radio" name="decision" value="{DecisionInput.Deny}"{Checked(input, Decision.Deny)} required> <span><strong>{words.ApprovalPage.Deny}</strong> <span class="soft">{Words.Capital(ProductText.Of(holder.Request, words).Nothing(holder.Request))}</span></span></label>
        </div>
        </fieldset>
        <div class="field">
        <label for="reason">{words.ApprovalPage.Reason}</label>
        <p class="hint" id="reason-hint">{words.ApprovalPage.ReasonHint(Name(holder.Request))}</p>
        {Problem(fault, DecisionField.Reason, "reason-problem", words)}
        <textarea id="reason" name="reason" rows="2" maxlength="{RequestTransitions.LongestReason}" {Described(fault)}>
        {input?.Reason}</textarea>
        </div>
        <p class="actions"><button type="submit">{words.Page.Submit}</button></p>
        </form>
        """);

    private static Html Name(AccountRequest request) => Html.Of($"<bdi>{request.Requester.FirstName}</bdi>");

    private static Html Checked(DecisionInput? input, Decision decision) => input?.Meant() == decision ? Html.Of($" checked") : Html.Empty;

    private static Html Problem(DecisionFault? fault, DecisionField field, string id, Words words) =>
        fault?.Field == field ? Html.Of($"""<p class="problem" id="{id}" role="alert">{fault.Says(words)}</p>""") : Html.Empty;

    // The browser brings the reader to what he must mend.
    private static Html Described(DecisionFault? fault) => fault?.Field == DecisionField.Reason
        ? Html.Of($"""aria-describedby="reason-problem reason-hint" aria-invalid="true" autofocus""")
        : Html.Of($"""aria-describedby="reason-hint" """);

    private static string AfterApproval(AccountRequest request, Words words)
    {
        var missing = request.Terms.RequiredApprovals - request.ApprovalsGiven - 1;
        return missing > 0
            ? words.ApprovalPage.MoreMustFollow(missing)
            : words.ApprovalPage.IsOrdered(request.IsNewAccount ? null : ProductText.Of(request, words).Title(request), request.Change is not null);
    }
}

/// <summary>Why a decision could not be taken.</summary>
/// <param name="Field">What is at fault.</param>
/// <param name="Says">For the reader, in his language.</param>
internal sealed record DecisionFault(DecisionField Field, Say Says);

/// <summary>What of a decision may be at fault.</summary>
internal enum DecisionField
{
    /// <summary>Neither field: it may not be decided as it stands.</summary>
    None,

    /// <summary>Approve or deny.</summary>
    Decision,

    /// <summary>Why.</summary>
    Reason,
}
