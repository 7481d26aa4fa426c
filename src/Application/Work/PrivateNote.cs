using ChatOps.Domain.Requests;

namespace ChatOps.Application.Work;

/// <summary>What only the requester may read: a code that their channel turns into a sentence.</summary>
public abstract record PrivateNote
{
    /// <summary>The lease ends soon.</summary>
    public sealed record LeaseEnds : PrivateNote;

    /// <summary>Values are missing that must not be said in chat.</summary>
    /// <param name="Link">The page that takes them.</param>
    public sealed record SecretsNeeded(string Link) : PrivateNote;
}

/// <summary>A channel that can tell a requester something that no other person reads.</summary>
public interface IPrivateChannel
{
    /// <summary>The channel's name, as in <see cref="RequestOrigin.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>Tells the requester alone. Called again after a crash that left it unknown whether they were
    /// told.</summary>
    /// <param name="request">The request.</param>
    /// <param name="note">What to tell.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task TellAloneAsync(Request request, PrivateNote note, CancellationToken cancellationToken);
}
