using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Operators;

/// <summary>Sends a message about a request through all the operators' channels.</summary>
internal sealed class TellOperatorsWork(IEnumerable<IOperatorChannel> channels, TimeProvider time) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TellOperators;

    /// <inheritdoc/>
    public Task<Func<Request, Transition>> DoAsync(Request owner, WorkItem item, CancellationToken cancellationToken) =>
        OperatorNews.TellAsync<Request>(
            channels,
            item,
            about => Task.FromResult<OperatorMessage?>(OperatorNews.Of(owner, owner.History, about)),
            time.GetUtcNow(),
            cancellationToken
        );
}

/// <summary>Sends a message about a resource and its request through all the operators' channels.</summary>
internal sealed class TellOperatorsOfResourceWork(
    IRequestStore requests,
    IEnumerable<IOperatorChannel> channels,
    TimeProvider time
) : IResourceWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TellOperators;

    /// <inheritdoc/>
    public Task<Func<Resource, Transition<Resource>>> DoAsync(
        Resource owner,
        WorkItem item,
        CancellationToken cancellationToken
    ) =>
        OperatorNews.TellAsync<Resource>(
            channels,
            item,
            async about =>
                await requests.FindAsync(owner.MadeBy, cancellationToken) is { } maker
                    ? OperatorNews.Of(maker, owner.History, about)
                    : null,
            time.GetUtcNow(),
            cancellationToken
        );
}

/// <summary>Creates and sends the operators' messages about requests and resources.</summary>
internal static class OperatorNews
{
    private const string ChannelMark = " through ";

    /// <summary>Sends the message to the item's channel, or splits the item into one for each channel.</summary>
    public static async Task<Func<T, Transition<T>>> TellAsync<T>(
        IEnumerable<IOperatorChannel> channels,
        WorkItem item,
        Func<string, Task<OperatorMessage?>> messageAbout,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
        where T : class, IHasWork<T>
    {
        if (item.Subject.IndexOf(ChannelMark, StringComparison.Ordinal) is var mark && mark < 0)
        {
            // One item per channel, so that a failing channel doesn't repeat the message in the others.
            var names = channels.Select(channel => channel.GetType().Name).ToList();
            return current =>
                current.TellOperatorsThrough(item, names.Select(name => $"{item.Subject}{ChannelMark}{name}"), now);
        }

        var through = channels.FirstOrDefault(channel =>
            channel.GetType().Name == item.Subject[(mark + ChannelMark.Length)..]
        );
        if (through is not null && await messageAbout(item.Subject.Split(' ')[0]) is { } message)
        {
            await through.TellAsync(message, cancellationToken);
        }

        return current => current.Done(item);
    }

    /// <summary>Returns the message for an entry of the history.</summary>
    /// <param name="request">The request, or the one that created the resource.</param>
    /// <param name="history">The history with the entry.</param>
    /// <param name="about">The entry's event.</param>
    public static OperatorMessage Of(Request request, IReadOnlyList<HistoryEntry> history, string about)
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
            nameof(RequestEvent.LeaseReminded) => (Title: "A lease ends soon", Runbook: "A lease ends soon"),
            nameof(RequestEvent.LeaseEnded) => (Title: "A lease has ended", Runbook: "A lease has ended"),
            _ => (Title: "Request failed", Runbook: "Request failed"),
        };
        var last = history.Last(entry => entry.Event.ToString() == about);
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

    private static string AboutOf(Request request) =>
        request.Subject is NewAccount account
            ? $"Account:   {account.Name} ({account.Type} in {account.Ou.Label})"
            : $"Product:   {request.Subject.InHistory}";
}
