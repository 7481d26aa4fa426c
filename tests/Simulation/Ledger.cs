using System.Collections.Concurrent;
using ChatOps.Application.Approvals;
using ChatOps.Application.Operators;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Simulation;

/// <summary>Records all messages to people, over all restarts. Sometimes a channel is down and accepts
/// nothing.</summary>
internal sealed class Ledger(Chance chance) : IRequesterChannel, INotificationTopics, IOperatorChannel
{
    public const double Outage = 0.03;

    public string Channel => "simulation";

    public ConcurrentQueue<(string Request, int Entry)> Requesters { get; } = [];

    public ConcurrentQueue<(string Approver, string Subject)> Approvers { get; } = [];

    public ConcurrentQueue<OperatorMessage> Operators { get; } = [];

    public Task TellAsync(Request request, HistoryEntry entry, CancellationToken cancellationToken)
    {
        ThrowSometimes();
        Requesters.Enqueue((request.Id, request.History.ToList().IndexOf(entry)));
        return Task.CompletedTask;
    }

    public Task TellAsync(OperatorMessage message, CancellationToken cancellationToken)
    {
        ThrowSometimes();
        Operators.Enqueue(message);
        return Task.CompletedTask;
    }

    public Task MailApproverAsync(string approver, string subject, string body, CancellationToken cancellationToken)
    {
        ThrowSometimes();
        Approvers.Enqueue((approver, subject));
        return Task.CompletedTask;
    }

    public Task MailOperatorsAsync(string subject, string body, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private void ThrowSometimes()
    {
        if (chance.Of(Outage))
        {
            throw new IOException("The channel is down.");
        }
    }
}
