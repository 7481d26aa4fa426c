namespace ChatOps.Tests.Infrastructure.Talkers;

/// <summary>Somebody who talks with the bot, through whatever channel: what a test of the main job needs of
/// one.</summary>
public interface ITalker
{
    /// <summary>His address, as the product knows it.</summary>
    string Email { get; }

    /// <summary>Says something, and returns the answer, which has the expected words; what else the bot has to tell
    /// meanwhile does not matter.</summary>
    Task<string> HearAsync(string said, string expected);
}

/// <summary>Every channel. Its name is the one in requests' histories.</summary>
public static class EveryChannel
{
    public static TheoryData<string> All => ["rest", "slack", "web"];

    /// <summary>Every channel in every language.</summary>
    public static TheoryData<string, string> AndLanguage =>
        [.. Lines.All.SelectMany(lines => All.Select(channel => (channel.Data, lines.Code)))];

    /// <summary>Somebody new to the test, in the channel.</summary>
    public static async Task<ITalker> TalkerAsync(PlaygroundFixture playground, string channel) =>
        channel switch
        {
            "rest" => playground.NewPerson(),
            "slack" => new SlackTalker(playground),
            "web" => await WebTalker.SignInAsync(playground, "Ana", "Lopez"),
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "No such channel."),
        };
}
