using ChatOps.Application.Conversations;

namespace ChatOps.Application.Channels;

/// <summary>
/// A way in which people talk with the bot; docs/channels.md shows how one is added. A channel knows four things: who
/// speaks and what was said
/// (<see cref="Hear"/>), how to answer (<see cref="AnswerAsync"/>), and, where it can reach people by itself, how to
/// tell them something later
/// (<see cref="ChatOps.Application.Work.IRequesterChannel"/>, <see cref="ChatOps.Application.Work.IPrivateChannel"/>).
/// What is said in between is the same for all of them.
/// </summary>
/// <typeparam name="TCall">What arrives: a request, a message, a press.</typeparam>
/// <typeparam name="TAnswer">What goes back.</typeparam>
public interface IChannel<in TCall, TAnswer>
{
    /// <summary>The channel's name: in requests' histories, in
    /// <see cref="ChatOps.Domain.Requests.RequestOrigin.Channel"/>, and before its conversations' and messages'
    /// ids.</summary>
    string Name { get; }

    /// <summary>Who speaks, as the channel proves it, and what was said. Whoever may not speak is refused here, by an
    /// exception of the channel's own.</summary>
    Utterance Hear(TCall call);

    /// <summary>Makes the answer; it goes to the speaker alone, or to the place where he spoke. May be made again for
    /// the same call.</summary>
    Task<TAnswer> AnswerAsync(TCall call, Utterance said, Reply reply, CancellationToken cancellationToken);
}
