using ChatOps.Api.Pages;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Approvals;

/// <summary>Where an approver decides: nothing is chosen for him, and what he chose and typed is kept when it could not be taken.</summary>
internal static class DecisionForm
{
    public static Html Of(LinkHolder holder, DecisionInput? input, DecisionFault? fault) => Html.Of($"""
        <form method="post" class="card stack decide" novalidate>
        <fieldset{(fault?.Field == DecisionField.Decision ? Html.Of($""" aria-describedby="decision-problem" """) : Html.Empty)}>
        <legend>Your decision</legend>
        {Problem(fault, DecisionField.Decision, "decision-problem")}
        <div class="choices">
        <label class="choice"><input type="radio" name="decision" value="{DecisionInput.Approve}"{Checked(input, Decision.Approve)} required> <span><strong>Approve</strong> <span class="soft">{AfterApproval(holder.Request)}</span></span></label>
        <label class="choice"><input type="radio" name="decision" value="{DecisionInput.Deny}"{Checked(input, Decision.Deny)} required> <span><strong>Deny</strong> <span class="soft">{NothingOf(holder.Request)}</span></span></label>
        </div>
        </fieldset>
        <div class="field">
        <label for="reason">Reason</label>
        <p class="hint" id="reason-hint">Needed if you deny; <bdi>{holder.Request.Requester.FirstName}</bdi> can read it.</p>
        {Problem(fault, DecisionField.Reason, "reason-problem")}
        <textarea id="reason" name="reason" rows="2" maxlength="{RequestTransitions.LongestReason}" {Described(fault)}>
        {input?.Reason}</textarea>
        </div>
        <p class="actions"><button type="submit">Submit</button></p>
        </form>
        """);

    private static Html Checked(DecisionInput? input, Decision decision) => input?.Meant() == decision ? Html.Of($" checked") : Html.Empty;

    private static Html Problem(DecisionFault? fault, DecisionField field, string id) =>
        fault?.Field == field ? Html.Of($"""<p class="problem" id="{id}" role="alert">{fault.Sentence}</p>""") : Html.Empty;

    // The browser brings the reader to what he must mend.
    private static Html Described(DecisionFault? fault) => fault?.Field == DecisionField.Reason
        ? Html.Of($"""aria-describedby="reason-problem reason-hint" aria-invalid="true" autofocus""")
        : Html.Of($"""aria-describedby="reason-hint" """);

    private static string NothingOf(AccountRequest request)
    {
        var words = ProductKind.Of(request).Nothing(request);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string AfterApproval(AccountRequest request)
    {
        var missing = request.Terms.RequiredApprovals - request.ApprovalsGiven - 1;
        return missing switch
        {
            <= 0 => request.IsNewAccount ? "The account is ordered" : $"The {ProductKind.Of(request).Title(request)} is {(request.Change is null ? "ordered" : "carried out")}",
            1 => "One more person must follow",
            _ => $"{missing} more people must follow",
        };
    }
}

/// <summary>Why a decision could not be taken.</summary>
/// <param name="Field">What is at fault.</param>
/// <param name="Sentence">For the reader.</param>
public sealed record DecisionFault(DecisionField Field, string Sentence);

/// <summary>What of a decision may be at fault.</summary>
public enum DecisionField
{
    /// <summary>Neither field: it may not be decided as it stands.</summary>
    None,

    /// <summary>Approve or deny.</summary>
    Decision,

    /// <summary>Why.</summary>
    Reason,
}
