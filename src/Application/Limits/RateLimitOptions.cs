namespace ChatOps.Application.Limits;

/// <summary>How much one caller may do within a window. Null is no limit.</summary>
public sealed record RateLimitOptions
{
    /// <summary>What a stage has that says nothing of it: a portal for many people, and a person who is
    /// quick.</summary>
    public static RateLimitOptions Usual { get; } = new() { PerKey = 600, PerSlackUser = 30 };

    /// <summary>Calls that each API key may make within a window, unless the key has a number of its own.</summary>
    public int? PerKey { get; init; }

    /// <summary>Messages, presses, submissions and commands of each Slack user within a window; as many sentences of
    /// each person who is signed in.</summary>
    public int? PerSlackUser { get; init; }

    /// <summary>
    /// The window's length. Windows begin at the same moments for everybody, so that every instance counts in the same
    /// one: across an edge twice the number
    /// can pass within one length.
    /// </summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the counting may take before the caller is let through uncounted. Slack waits for three
    /// seconds in all.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(1);
}
