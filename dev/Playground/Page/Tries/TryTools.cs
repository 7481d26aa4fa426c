using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using ChatOps.Bodies;
using ChatOps.LocalCloud.Slack;
using ChatOps.Playground.Page.Cloud;
using ChatOps.Playground.Page.Feed;
using ChatOps.Playground.Stores;

namespace ChatOps.Playground.Page.Tries;

/// <summary>What came of something to try: a sentence for the person who tried it.</summary>
internal sealed record TryOutcome(string Text);

/// <summary>It could not be tried, or did not come out as it should; the message says what was seen.</summary>
internal sealed class TryFailedException(string message) : Exception(message);

/// <summary>Something to try: does it through the front doors, waits until it can be seen, and says what
/// happened.</summary>
internal interface ITry
{
    /// <summary>In the address.</summary>
    string Name { get; }

    /// <summary>Does it.</summary>
    /// <exception cref="TryFailedException">It did not come out as it should.</exception>
    Task<TryOutcome> RunAsync(JsonFields input, CancellationToken cancellationToken);
}

/// <summary>What every try needs.</summary>
internal sealed class TryTools(
    Relay relay,
    CloudServices cloud,
    PageChanges changes,
    PlaygroundDatabase database,
    IRequestStore requests
)
{
    private const string Person = "U0BOB";
    private const string Channel = "D0BOB";
    private const string Bot = "U0BOT";
    private const int Enough = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly SlackScreen screen = new(cloud.Services);

    public Relay Relay => relay;

    public IRequestStore Requests => requests;

    /// <summary>Bob writes to the bot; returns the message's timestamp.</summary>
    public async Task<string> WriteAsync(string text, CancellationToken cancellationToken)
    {
        var written = await PostAsync(
            "/_local/slack/messages",
            new
            {
                user = Person,
                channel = Channel,
                text,
            },
            cancellationToken
        );
        return written.GetProperty("ts").GetString()!;
    }

    /// <summary>What the bot has said to Bob since a message.</summary>
    public IReadOnlyList<JsonObject> AnswersSince(string ts) =>
        [
            .. screen
                .Messages(Channel, Enough)
                .Where(message =>
                    message["user"]?.ToString() == Bot && string.CompareOrdinal(message["ts"]?.ToString(), ts) > 0
                ),
        ];

    /// <summary>How the event about Bob's message was delivered.</summary>
    public EventDelivery? DeliveryOf(string ts) => screen.DeliveriesOf(Channel, ts).FirstOrDefault();

    /// <summary>True where the bot has nothing left to do.</summary>
    public async Task<bool> IsIdleAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(connection => connection.Scalar<long>("SELECT COUNT(*) FROM inbox"), cancellationToken)
        == 0;

    public async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var response = await relay.LocalCloud.PostAsJsonAsync(path, body, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    public async Task<JsonElement> PutAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var response = await relay.LocalCloud.PutAsJsonAsync(path, body, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    public async Task UntilAsync(Func<Task<bool>> condition, string otherwise, CancellationToken cancellationToken)
    {
        if (!await changes.UntilAsync(condition, Patience, cancellationToken))
        {
            throw new TryFailedException(otherwise);
        }
    }

    private static async Task<JsonElement> ReadAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    ) =>
        response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)
            : throw new TryFailedException(
                $"The stand-ins refused: {await response.Content.ReadAsStringAsync(cancellationToken)}"
            );
}
