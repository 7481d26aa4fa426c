using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Slack;
using ChatOps.Domain.People;

namespace ChatOps.Slack.Records;

/// <summary>A message of the bot.</summary>
internal sealed record SlackPost(string Channel, string Ts);

/// <summary>Every known copy of a message.</summary>
/// <param name="Posts">Their positions.</param>
/// <param name="StraysUntil">Until then, a post whose call got no answer may still appear. Null if every call was
/// answered.</param>
internal sealed record SlackCopies(IReadOnlyList<SlackPost> Posts, DateTimeOffset? StraysUntil = null);

/// <summary>The users who have opened the Home tab for one address.</summary>
internal sealed record SlackHomes(IReadOnlyList<string> UserIds);

/// <summary>A profile as it was last read.</summary>
/// <param name="Email">Empty for a refusal.</param>
/// <param name="FirstName">Empty for a refusal.</param>
/// <param name="LastName">Empty for a refusal; also if there is none.</param>
/// <param name="Refusal">The reason in their language; null for a person.</param>
/// <param name="At">When it was read.</param>
/// <param name="Locale">The client's language, like <c>de-DE</c>; null if Slack didn't say, or an earlier release read
/// it.</param>
/// <param name="IsMachine">True for a bot, which gets no answer and has no refusal.</param>
internal sealed record SlackProfile(
    string Email,
    string FirstName,
    string LastName,
    string? Refusal,
    DateTimeOffset At,
    string? Locale = null,
    bool IsMachine = false
);

/// <summary>The bot's last message in a conversation.</summary>
/// <param name="Post">Its position.</param>
/// <param name="Delivery">The message or press that it answered.</param>
/// <param name="Reply">Its text with the choices.</param>
/// <param name="At">Its time.</param>
/// <param name="Question">The key in every copy of it; null for one of an earlier release.</param>
internal sealed record SlackSaid(
    SlackPost Post,
    string Delivery,
    Reply Reply,
    DateTimeOffset At,
    string? Question = null
);

/// <summary>The conversation and the person that a question belongs to.</summary>
internal sealed record SlackQuestion(string Conversation, string UserId)
{
    /// <summary>Returns the key of a turn's question. Every copy of the post has it, so a press on any copy answers the
    /// same question.</summary>
    public static string KeyOf(string turn) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(turn)).AsSpan(0, 12));
}

/// <summary>The keys, and the retention of each kind of record.</summary>
internal sealed class SlackRecords(ISlackStore store)
{
    // Longer than a message can stay in the queue or its dead letters.
    private static readonly TimeSpan Done = TimeSpan.FromDays(15);
    private static readonly TimeSpan Talking = TimeSpan.FromDays(1);
    private static readonly TimeSpan Asked = TimeSpan.FromDays(7);
    private static readonly TimeSpan Known = TimeSpan.FromDays(30);

    // A tab is refreshed for a year after its record was written. Opening the tab after that writes a new record.
    private static readonly TimeSpan Opened = TimeSpan.FromDays(365);

    // Longer than any request is open, including an operator's retry.
    private static readonly TimeSpan Shown = TimeSpan.FromDays(90);

    public async Task<bool> IsDoneAsync(string what, CancellationToken cancellationToken) =>
        await store.FindAsync($"done:{what}", cancellationToken) is not null;

    public Task DoneAsync(string what, CancellationToken cancellationToken) =>
        store.PutAsync($"done:{what}", "{}", Done, cancellationToken);

    /// <summary>Records the start of a step.</summary>
    /// <returns>False if it had started before.</returns>
    public Task<bool> BeginAsync(string what, CancellationToken cancellationToken) =>
        store.AddAsync($"begun:{what}", "{}", Done, cancellationToken);

    /// <summary>Reads both at once: whether a delivery is finished, and the last message of its conversation.</summary>
    public async Task<SlackSeen> SeenAsync(string conversation, string delivery, CancellationToken cancellationToken)
    {
        var isDone = IsDoneAsync(delivery, cancellationToken);
        var last = LastSaidAsync(conversation, cancellationToken);
        await Task.WhenAll(isDone, last);
        return new SlackSeen(await isDone, await last);
    }

    /// <summary>Claims something for one worker.</summary>
    /// <returns>False if another worker has claimed it less than <paramref name="longest"/> ago.</returns>
    public Task<bool> HoldAsync(string what, TimeSpan longest, CancellationToken cancellationToken) =>
        store.AddAsync($"held:{what}", "{}", longest, cancellationToken);

    /// <summary>Releases the claim.</summary>
    public Task LetGoAsync(string what, CancellationToken cancellationToken) =>
        store.PutAsync($"held:{what}", "{}", TimeSpan.Zero, cancellationToken);

    public Task<SlackSaid?> LastSaidAsync(string conversation, CancellationToken cancellationToken) =>
        FindAsync($"talk:{conversation}", SlackRecordsJson.Default.SlackSaid, cancellationToken);

    public Task SaidAsync(string conversation, SlackSaid said, CancellationToken cancellationToken) =>
        PutAsync($"talk:{conversation}", said, SlackRecordsJson.Default.SlackSaid, Talking, cancellationToken);

    public Task<SlackQuestion?> QuestionAsync(string channel, string key, CancellationToken cancellationToken) =>
        FindAsync($"question:{channel}:{key}", SlackRecordsJson.Default.SlackQuestion, cancellationToken);

    public Task AskAsync(string channel, string key, SlackQuestion question, CancellationToken cancellationToken) =>
        PutAsync(
            $"question:{channel}:{key}",
            question,
            SlackRecordsJson.Default.SlackQuestion,
            Asked,
            cancellationToken
        );

    public Task<SlackProfile?> ProfileAsync(string userId, CancellationToken cancellationToken) =>
        FindAsync($"user:{userId}", SlackRecordsJson.Default.SlackProfile, cancellationToken);

    public Task KnowAsync(string userId, SlackProfile profile, CancellationToken cancellationToken) =>
        PutAsync($"user:{userId}", profile, SlackRecordsJson.Default.SlackProfile, Known, cancellationToken);

    public Task<SlackCopies?> CopiesAsync(string what, CancellationToken cancellationToken) =>
        FindAsync($"copies:{what}", SlackRecordsJson.Default.SlackCopies, cancellationToken);

    public Task CopiesAsync(string what, SlackCopies copies, CancellationToken cancellationToken) =>
        PutAsync($"copies:{what}", copies, SlackRecordsJson.Default.SlackCopies, Shown, cancellationToken);

    public Task<SlackHomes?> HomesAsync(string email, CancellationToken cancellationToken) =>
        FindAsync($"home:{EmailAddress.Normalize(email)}", SlackRecordsJson.Default.SlackHomes, cancellationToken);

    public Task HomesAsync(string email, SlackHomes homes, CancellationToken cancellationToken) =>
        PutAsync(
            $"home:{EmailAddress.Normalize(email)}",
            homes,
            SlackRecordsJson.Default.SlackHomes,
            Opened,
            cancellationToken
        );

    private async Task<T?> FindAsync<T>(string key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await store.FindAsync(key, cancellationToken) is { } document
            ? JsonSerializer.Deserialize(document, type)
            : null;

    private Task PutAsync<T>(
        string key,
        T record,
        JsonTypeInfo<T> type,
        TimeSpan keepFor,
        CancellationToken cancellationToken
    ) => store.PutAsync(key, JsonSerializer.Serialize(record, type), keepFor, cancellationToken);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(NamedTextConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(SlackCopies))]
[JsonSerializable(typeof(SlackHomes))]
[JsonSerializable(typeof(SlackProfile))]
[JsonSerializable(typeof(SlackSaid))]
[JsonSerializable(typeof(SlackQuestion))]
[JsonSerializable(typeof(KeyValuePair<string, string>))]
internal sealed partial class SlackRecordsJson : JsonSerializerContext;

/// <summary>The state of a delivery and its conversation.</summary>
/// <param name="IsDone">True if it is finished, including its post.</param>
/// <param name="Last">The bot's last message there; null if there is none, or it is too old.</param>
internal sealed record SlackSeen(bool IsDone, SlackSaid? Last);
