namespace ChatOps.Application.Limits;

/// <summary>The calls that one caller may make within a window. Null means no limit.</summary>
public sealed record RateLimitOptions
{
    /// <summary>
    /// The default of a stage: 600 for an API key, which may serve many people, and 30 for one person.
    /// </summary>
    public static RateLimitOptions Usual { get; } = new() { PerKey = 600, PerSlackUser = 30 };

    /// <summary>Calls of each API key within a window, unless the key has its own limit.</summary>
    public int? PerKey { get; init; }

    /// <summary>
    /// Messages, button presses, submissions and commands of each Slack user within a window. The same limit
    /// applies to messages of each signed-in person.
    /// </summary>
    public int? PerSlackUser { get; init; }

    /// <summary>
    /// The window's length. Windows are the same for all callers and instances, so twice the limit can
    /// pass around the boundary of two windows.
    /// </summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long counting may take before the call is allowed uncounted. Slack waits three seconds in all.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(1);
}
