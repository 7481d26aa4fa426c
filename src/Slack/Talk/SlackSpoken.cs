using ChatOps.Domain.Incoming;
using ChatOps.Slack.Records;

namespace ChatOps.Slack.Talk;

/// <summary>A message to the bot, typed or by a press.</summary>
/// <param name="Place">The place and the person.</param>
/// <param name="Conversation">The conversation that it continues.</param>
/// <param name="Delivery">Slack's delivery; a repeated one is the same.</param>
/// <param name="Turn">The key of the turn, that is, of one message and its reply. All presses on one question have the
/// same key.</param>
/// <param name="Text">The text, or the value of the pressed element.</param>
/// <param name="Shown">The answer that the question is updated to show.</param>
/// <param name="Pressed">The pressed copy of the question; null for a typed message.</param>
internal sealed record SlackSpoken(
    SlackPlace Place,
    string Conversation,
    string Delivery,
    string Turn,
    IncomingText Text,
    string Shown,
    SlackPost? Pressed = null
);
