namespace ChatOps.Tests.Infrastructure.Talkers;

/// <summary>A person who talks with the bot through a channel, for tests of the main job.</summary>
public interface ITalker
{
    /// <summary>Their address.</summary>
    string Email { get; }

    /// <summary>Sends a message, and returns the reply with the expected words; other messages are ignored.</summary>
    Task<string> HearAsync(string said, string expected);
}

/// <summary>All channels, by their names in requests' histories.</summary>
public static class EveryChannel
{
    public static TheoryData<string> All => ["rest", "slack", "web"];

    /// <summary>All channels in every language.</summary>
    public static TheoryData<string, string> AndLanguage =>
        [.. Lines.All.SelectMany(lines => All.Select(channel => (channel.Data, lines.Code)))];

    /// <summary>Returns a new person in the channel.</summary>
    public static async Task<ITalker> TalkerAsync(PlaygroundFixture playground, string channel) =>
        channel switch
        {
            "rest" => playground.NewPerson(),
            "slack" => new SlackTalker(playground),
            "web" => await WebTalker.SignInAsync(playground, "Ana", "Lopez"),
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "Unknown channel."),
        };
}
