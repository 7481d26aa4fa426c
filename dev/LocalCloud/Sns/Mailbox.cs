using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Sns;

/// <summary>A mail as it arrived. The body is what was published, without SNS's footer: tools read the link out of
/// it.</summary>
/// <param name="To">The subscriber's address.</param>
/// <param name="Subject">The published subject, or SNS's default.</param>
/// <param name="Body">The published message.</param>
/// <param name="SentAt">By the adjustable clock.</param>
public sealed record Mail(string To, string Subject, string Body, DateTimeOffset SentAt);

/// <summary>Where the mails of all subscribers land, oldest first.</summary>
public sealed class Mailbox(LocalState state) : IResettable
{
    private readonly Collection<Mail> mails = state.Collection<Mail>("mails");

    /// <summary>Delivers one; joins a running transaction.</summary>
    public void Deliver(Mail mail) => state.Transact(() => mails.Put(state.NextNumber("mail").ToString("D12"), mail));

    /// <summary>Every mail, oldest first.</summary>
    public IReadOnlyList<Mail> All() => mails.AllById();

    /// <inheritdoc/>
    public void Reset() => mails.Clear();
}
