using ChatOps.Languages;

namespace ChatOps.Slack;

/// <summary>A message to a person about an act that was refused or failed. The queue and its
/// messages hold the name, so a note must not be renamed.</summary>
internal enum SlackNote
{
    /// <summary>More acts than allowed within a minute.</summary>
    TooFast,

    /// <summary>Slack didn't open the form.</summary>
    FormNotOpened,

    /// <summary>The product doesn't know the button, form or shortcut, or no longer knows it.</summary>
    Unknown,

    /// <summary>A failure without an automatic retry.</summary>
    Failed,

    /// <summary>A failure that the queue retries.</summary>
    Trouble,

    /// <summary>The bot can't write in the place of the act.</summary>
    CannotWriteThere,

    /// <summary>The message has nothing that the bot can read.</summary>
    NothingToRead,
}

/// <summary>The texts of the notes.</summary>
internal static class SlackNotes
{
    public static string TextIn(this SlackNote note, Words words) =>
        note switch
        {
            SlackNote.TooFast => words.Slack.TooFast,
            SlackNote.FormNotOpened => words.Slack.FormNotOpened,
            SlackNote.Unknown => words.Slack.Unknown(SlackApp.Command),
            SlackNote.Failed => words.Slack.Failed,
            SlackNote.Trouble => words.Slack.Trouble,
            SlackNote.CannotWriteThere => words.Slack.CannotWriteThere,
            SlackNote.NothingToRead => words.Slack.NothingToRead,
            _ => throw new ArgumentOutOfRangeException(nameof(note), note, "Unknown note."),
        };
}
