using System.Net.Http.Json;
using System.Text.Json;

namespace ChatOps.Tests.Infrastructure.Talkers;

/// <summary>Ana in the direct message with the bot.</summary>
public sealed class SlackTalker(PlaygroundFixture playground) : ITalker
{
    private const string User = "U0ANA";
    private const string Channel = "D0ANA";
    private const string Bot = "U0BOT";

    public string Email => "ana@example.com";

    public async Task<string> HearAsync(string said, string expected)
    {
        using var written = await playground.LocalCloud.PostAsJsonAsync(
            "/_local/slack/messages",
            new
            {
                user = User,
                channel = Channel,
                text = said,
            }
        );
        var own = (await written.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("ts").GetString()!;
        IReadOnlyList<string> heard = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                heard = await AnswersAsync(own);
                return heard.Any(text => text.Contains(expected, StringComparison.Ordinal));
            },
            () => $"'{said}' was answered with: {string.Join('\n', heard)}"
        );
        return heard.First(text => text.Contains(expected, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> AnswersAsync(string after) =>
        [
            .. (await playground.LocalCloud.GetFromJsonAsync<JsonElement>($"/_local/slack/messages?channel={Channel}"))
                .EnumerateArray()
                .Where(message =>
                    message.GetProperty("user").GetString() == Bot
                    && string.CompareOrdinal(message.GetProperty("ts").GetString(), after) > 0
                )
                .Select(message => message.GetProperty("text").GetString()!),
        ];
}
