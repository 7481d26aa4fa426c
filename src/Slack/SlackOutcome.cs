using ChatOps.Slack.FrontDoor;

namespace ChatOps.Slack;

/// <summary>
/// What became of a <see cref="ChatOps.Slack.Inbound.SlackAct"/>. Whatever handles an act returns one, so that nothing
/// that a person
/// does can end without their noticing: what is neither shown nor passed on is told, and silence must name its reason.
/// </summary>
internal abstract record SlackOutcome
{
    private SlackOutcome() { }

    /// <summary>The person sees it: something was posted, opened or updated.</summary>
    public static SlackOutcome Shown { get; } = new Answered(SlackAnswer.Acknowledged);

    /// <summary>The worker has it, and is held to the same.</summary>
    public static SlackOutcome Queued { get; } = new Passed();

    /// <summary>The answer to Slack's request shows it to the person.</summary>
    public static SlackOutcome ShownBy(SlackAnswer answer) => new Answered(answer);

    /// <summary>The person is to be told.</summary>
    public static SlackOutcome Tell(SlackNote note) => new Told(note);

    /// <summary>The person need not be told.</summary>
    public static SlackOutcome Silent(SlackSilence reason) => new Unsaid(reason);

    /// <summary>See <see cref="ShownBy"/>.</summary>
    public sealed record Answered(SlackAnswer Answer) : SlackOutcome;

    /// <summary>See <see cref="Queued"/>.</summary>
    public sealed record Passed : SlackOutcome;

    /// <summary>See <see cref="Tell"/>.</summary>
    public sealed record Told(SlackNote Note) : SlackOutcome;

    /// <summary>See <see cref="Silent"/>.</summary>
    public sealed record Unsaid(SlackSilence Reason) : SlackOutcome;
}

/// <summary>Why nothing is said about an act.</summary>
internal enum SlackSilence
{
    /// <summary>Slack itself opened the link of the button.</summary>
    SlackOpensTheLink,

    /// <summary>The person closed the form themselves.</summary>
    FormWasClosed,

    /// <summary>The person was told a moment ago.</summary>
    ToldBefore,

    /// <summary>An earlier delivery, or the front door, has shown it.</summary>
    ShownBefore,

    /// <summary>People talk among each other.</summary>
    NotForTheBot,

    /// <summary>A machine did it: to answer one could go on for ever.</summary>
    Machine,
}
