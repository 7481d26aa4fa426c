using ChatOps.Application;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "Who approves this?": lists the approvers, the number of approvals, and whom the person's open requests wait for.
/// </summary>
internal sealed class ApproversIntent(
    OwnRequests own,
    RequestSummary summary,
    ProductCheck products,
    VendingPolicy policy,
    StageOptions stage
) : IIntentHandler
{
    // Keeps the reply within one message.
    private const int ApproversShown = 5;
    private const int ProductsShown = 5;
    private const int RequestsShown = 2;

    /// <inheritdoc/>
    public string IntentName => "Approvers";

    /// <inheritdoc/>
    public async Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken)
    {
        if (!call.IsFulfillment)
        {
            return call.Delegate();
        }

        var (code, says) = (call.Words.Code, call.Words.Interruption);
        var offered = await products.OfferedToAsync(call.Speaker, cancellationToken);
        List<string> lines =
        [
            .. policy.AccountTypes.Select(type => says.ApprovalsLine(type.LabelIn(code), type.Approvals)),
            .. offered.Take(ProductsShown).Select(rules => says.ApprovalsLine(rules.LabelIn(code), rules.Approvals)),
        ];
        var open = await own.OpenAsync(call.Speaker, cancellationToken);
        var undecided = open.Where(request => request.Status == RequestStatus.PendingApproval);
        foreach (var request in undecided.Take(RequestsShown))
        {
            lines.Add(await summary.SentenceAsync(request, call.Words, cancellationToken));
        }

        return call.Fulfilled(says.WhoApproves(call.Speaker.FirstName, Approvers(call), lines));
    }

    private List<string> Approvers(IntentCall call)
    {
        var emails = stage
            .Approvers.Select(approver => approver.Email)
            .Where(email => !EmailAddress.IsSamePerson(email, call.Speaker.Email))
            .ToList();
        return emails.Count > ApproversShown ? [.. emails.Take(ApproversShown), call.Words.Others] : emails;
    }
}
