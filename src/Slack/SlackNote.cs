using ChatOps.Languages;

namespace ChatOps.Slack;

/// <summary>
/// What a person is told about something that they did and that was refused or failed. Its name travels on the queue.
/// </summary>
internal enum SlackNote
{
    /// <summary>They did too much within a minute.</summary>
    TooFast,

    /// <summary>Slack did not open the form.</summary>
    FormNotOpened,

    /// <summary>The product does not know the button, form or shortcut, or no longer.</summary>
    Unknown,

    /// <summary>Something went wrong, and nothing tries again by itself.</summary>
    Failed,

    /// <summary>Something went wrong, and the queue tries again.</summary>
    Trouble,

    /// <summary>The bot can't write where they asked.</summary>
    CannotWriteThere,

    /// <summary>Their message has nothing that the bot can read.</summary>
    NothingToRead,
}

/// <summary>The notes in words.</summary>
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
            _ => throw new ArgumentOutOfRangeException(nameof(note), note, "There is no such note."),
        };
}
