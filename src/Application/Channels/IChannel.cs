using ChatOps.Application.Conversations;

namespace ChatOps.Application.Channels;

/// <summary>
/// A channel that connects people with the bot; docs/channels.md shows how to add one. The conversation between
/// <see cref="Hear"/> and <see cref="AnswerAsync"/> is the same for all channels.
/// </summary>
/// <remarks>
/// A channel that can send messages on its own also implements <see cref="ChatOps.Application.Work.IRequesterChannel"/>
/// or <see cref="ChatOps.Application.Work.IPrivateChannel"/>.
/// </remarks>
/// <typeparam name="TCall">The incoming call: an HTTP request, a message or a pressed button.</typeparam>
/// <typeparam name="TAnswer">The reply in the channel's own form.</typeparam>
public interface IChannel<in TCall, TAnswer>
{
    /// <summary>
    /// The channel's name. It appears in histories and in <see cref="ChatOps.Domain.Requests.RequestOrigin.Channel"/>,
    /// and prefixes the IDs of the channel's conversations and messages.
    /// </summary>
    string Name { get; }

    /// <summary>
    /// Returns the authenticated person and their message. Refuses a person without
    /// access with an exception of the channel's own.
    /// </summary>
    Utterance Hear(TCall call);

    /// <summary>
    /// Creates the reply, for the person alone or for the place where they
    /// wrote. May be called again for the same call.
    /// </summary>
    Task<TAnswer> AnswerAsync(TCall call, Utterance said, Reply reply, CancellationToken cancellationToken);
}
