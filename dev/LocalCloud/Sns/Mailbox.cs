using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Sns;

/// <summary>A delivered mail. The body is the published message without SNS's footer, so that tools find its
/// link.</summary>
/// <param name="To">The subscriber's address.</param>
/// <param name="Subject">The published subject, or SNS's default.</param>
/// <param name="Body">The published message.</param>
/// <param name="SentAt">By the adjustable clock.</param>
public sealed record Mail(string To, string Subject, string Body, DateTimeOffset SentAt);

/// <summary>The mails of all subscribers, oldest first.</summary>
public sealed class Mailbox(LocalState state) : IResettable
{
    private readonly Collection<Mail> mails = state.Collection<Mail>("mails");

    /// <summary>Delivers a mail; joins a running transaction.</summary>
    public void Deliver(Mail mail) => state.Transact(() => mails.Put(state.NextNumber("mail").ToString("D12"), mail));

    /// <summary>Returns every mail, oldest first.</summary>
    public IReadOnlyList<Mail> All() => mails.AllById();

    /// <inheritdoc/>
    public void Reset() => mails.Clear();
}
