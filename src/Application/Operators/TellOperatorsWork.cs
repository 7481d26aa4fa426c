using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Operators;

/// <summary>Tells the operators about one request, through every channel that they have.</summary>
internal sealed class TellOperatorsWork(IEnumerable<IOperatorChannel> channels, TimeProvider time) : IWorkHandler
{
    private const string ChannelMark = " through ";

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TellOperators;

    /// <inheritdoc/>
    public async Task<Func<AccountRequest, Transition>> DoAsync(
        AccountRequest request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (item.Subject.IndexOf(ChannelMark, StringComparison.Ordinal) is var mark && mark < 0)
        {
            // Each channel is told by itself: while one is down, the others must not hear the same again and again.
            var names = channels.Select(channel => channel.GetType().Name).ToList();
            return current =>
                current.TellOperatorsThrough(
                    item,
                    names.Select(name => $"{item.Subject}{ChannelMark}{name}"),
                    time.GetUtcNow()
                );
        }

        var through = channels.FirstOrDefault(channel =>
            channel.GetType().Name == item.Subject[(mark + ChannelMark.Length)..]
        );
        if (through is not null)
        {
            await through.TellAsync(MessageFor(request, item.Subject.Split(' ')[0]), cancellationToken);
        }

        return current => current.Done(item);
    }

    private static OperatorMessage MessageFor(AccountRequest request, string about)
    {
        var what = about switch
        {
            nameof(RequestEvent.ApproversMissing) => (Title: "Approvers missing", Runbook: "Approvers missing"),
            nameof(RequestEvent.OrderPostponed) => (Title: "Nothing can be ordered", Runbook: "Nothing can be ordered"),
            nameof(RequestEvent.ProductRemains) => (
                Title: "A failed product remains",
                Runbook: "A failed product remains"
            ),
            nameof(RequestEvent.OrderOverdue) => (Title: "Order is taking too long", Runbook: "Order takes too long"),
            nameof(RequestEvent.Created) => (Title: "An operator must confirm", Runbook: "An operator must confirm"),
            nameof(RequestEvent.LeaseReminded) => (Title: "A lease ends soon", Runbook: "Something ends soon"),
            nameof(RequestEvent.LeaseEnded) => (
                Title: "A lease has ended",
                Runbook: "Something has come to its end"
            ),
            _ => (Title: "Request failed", Runbook: "Request failed"),
        };
        var last = request.History.Last(entry => entry.Event.ToString() == about);
        return new OperatorMessage(
            $"{what.Title}: {request.Id}",
            $"""
            {what.Title}: {last.Detail}

              Request:   {request.Id}
              Status:    {request.Status}
              {AboutOf(request)}
              Requester: {request.Requester.Email}
              Record:    {request.CurrentOrder?.RecordId ?? "none"}
            """,
            what.Runbook
        );
    }

    private static string AboutOf(AccountRequest request) =>
        request.IsNewAccount
            ? $"Account:   {request.AccountName} ({request.AccountType} in {request.Ou.Label})"
            : $"Product:   {ProductKind.Of(request).InHistory(request)}";
}
