using ChatOps.Domain.Requests;

namespace ChatOps.Application.Work;

/// <summary>A message that only the requester may read, as a code that their channel turns into text.</summary>
public abstract record PrivateNote
{
    /// <summary>The lease ends soon.</summary>
    public sealed record LeaseEnds : PrivateNote;

    /// <summary>The request lacks secret parameters, which people must not type in chat.</summary>
    /// <param name="Link">The page for the secrets.</param>
    public sealed record SecretsNeeded(string Link) : PrivateNote;
}

/// <summary>A channel that can send private messages to requesters.</summary>
public interface IPrivateChannel
{
    /// <summary>The channel's name, as in <see cref="RequestOrigin.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>
    /// Tells the requester in private. Called again if a crash leaves it unknown whether the message was sent.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="note">The message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task TellAloneAsync(Request request, PrivateNote note, CancellationToken cancellationToken);
}
