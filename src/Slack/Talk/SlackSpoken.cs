using ChatOps.Domain.Incoming;
using ChatOps.Slack.Records;

namespace ChatOps.Slack.Talk;

/// <summary>Something said to the bot, in words or by a press.</summary>
/// <param name="Place">Where, and by whom.</param>
/// <param name="Conversation">Which conversation it continues.</param>
/// <param name="Delivery">What Slack delivered: twice, it is one.</param>
/// <param name="Turn">The turn: presses of one question are one turn, whoever delivers them.</param>
/// <param name="Text">What was said, or the value of what was pressed.</param>
/// <param name="Shown">What the question is updated to show as the answer.</param>
/// <param name="Pressed">The copy of the question that was pressed; null where it was said in words.</param>
internal sealed record SlackSpoken(
    SlackPlace Place,
    string Conversation,
    string Delivery,
    string Turn,
    IncomingText Text,
    string Shown,
    SlackPost? Pressed = null
);
