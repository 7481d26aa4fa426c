using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Work;

namespace ChatOps.Vending.Operators;

/// <summary>Tells the operators about one request, through every channel that they have.</summary>
public sealed class TellOperatorsWork(IEnumerable<IOperatorChannel> channels) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TellOperators;

    /// <inheritdoc/>
    public async Task<Func<AccountRequest, Transition>> DoAsync(AccountRequest request, WorkItem item, CancellationToken cancellationToken)
    {
        var message = MessageFor(request, item.Subject.Split(' ')[0]);
        foreach (var channel in channels)
        {
            await channel.TellAsync(message, cancellationToken);
        }

        return current => current.Done(item);
    }

    private static OperatorMessage MessageFor(AccountRequest request, string about)
    {
        var what = about switch
        {
            nameof(RequestEvent.ApproversMissing) => (Title: "Approvers missing", Runbook: "Approvers missing"),
            nameof(RequestEvent.OrderPostponed) => (Title: "Nothing can be ordered", Runbook: "Nothing can be ordered"),
            nameof(RequestEvent.OrderOverdue) => (Title: "Order takes too long", Runbook: "Order takes too long"),
            _ => (Title: "Request failed", Runbook: "Request failed"),
        };
        var last = request.History.Last(entry => entry.Event.ToString() == about);
        return new OperatorMessage(
            $"{what.Title}: {request.Id}",
            $"""
            {what.Title}: {last.Detail}

              Request:   {request.Id}
              Status:    {request.Status}
              Account:   {request.AccountName} ({request.AccountType} in {request.Ou.Label})
              Requester: {request.Requester.Email}
              Record:    {request.CurrentOrder?.RecordId ?? "none"}
            """,
            what.Runbook);
    }
}
