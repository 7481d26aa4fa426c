using ChatOps.Slack.FrontDoor;

namespace ChatOps.Slack;

/// <summary>The outcome of a <see cref="ChatOps.Slack.Inbound.SlackAct"/>. Every handler returns one: the
/// person sees the result, the worker gets the act, or the person gets a message. If none of these, a
/// <see cref="SlackSilence"/> says why.</summary>
internal abstract record SlackOutcome
{
    private SlackOutcome() { }

    /// <summary>The person sees it: something was posted, opened or updated.</summary>
    public static SlackOutcome Shown { get; } = new Answered(SlackAnswer.Acknowledged);

    /// <summary>The worker handles it, and returns an outcome, too.</summary>
    public static SlackOutcome Queued { get; } = new Passed();

    /// <summary>The answer to Slack's request shows it to the person.</summary>
    public static SlackOutcome ShownBy(SlackAnswer answer) => new Answered(answer);

    /// <summary>The person gets a message.</summary>
    public static SlackOutcome Tell(SlackNote note) => new Told(note);

    /// <summary>The person needs no message.</summary>
    public static SlackOutcome Silent(SlackSilence reason) => new Unsaid(reason);

    public sealed record Answered(SlackAnswer Answer) : SlackOutcome;

    public sealed record Passed : SlackOutcome;

    public sealed record Told(SlackNote Note) : SlackOutcome;

    public sealed record Unsaid(SlackSilence Reason) : SlackOutcome;
}

/// <summary>Why an act gets no message.</summary>
internal enum SlackSilence
{
    /// <summary>Slack itself opened the button's link.</summary>
    SlackOpensTheLink,

    /// <summary>The person closed the form.</summary>
    FormWasClosed,

    /// <summary>The person has just had this message.</summary>
    ToldBefore,

    /// <summary>An earlier delivery, or the front door, has shown it.</summary>
    ShownBefore,

    /// <summary>People talk to each other.</summary>
    NotForTheBot,

    /// <summary>The author is a bot: the two bots could reply to each other forever.</summary>
    Machine,
}
