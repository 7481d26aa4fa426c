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

/// <summary>A message of ours.</summary>
internal sealed record SlackPost(string Channel, string Ts);

/// <summary>Every copy of a message that is known.</summary>
/// <param name="Posts">Where they stand.</param>
/// <param name="StraysUntil">There may be others, from posts without an answer: until then Slack may still deliver one.
/// Null where every post was answered.</param>
internal sealed record SlackCopies(IReadOnlyList<SlackPost> Posts, DateTimeOffset? StraysUntil = null);

/// <summary>Who has the Home tab open for one address.</summary>
internal sealed record SlackHomes(IReadOnlyList<string> UserIds);

/// <summary>What a profile said when it was last read.</summary>
/// <param name="Email">Empty where he is refused.</param>
/// <param name="FirstName">The same.</param>
/// <param name="LastName">The same; also where he has none.</param>
/// <param name="Refusal">Why he is refused, in his language; null where he is not.</param>
/// <param name="At">When it was read.</param>
/// <param name="Locale">His client's language, like <c>de-DE</c>; null where Slack did not say, or an earlier release
/// read it.</param>
/// <param name="IsMachine">True for a bot, which gets no answer; then there is no refusal.</param>
internal sealed record SlackProfile(
    string Email,
    string FirstName,
    string LastName,
    string? Refusal,
    DateTimeOffset At,
    string? Locale = null,
    bool IsMachine = false
);

/// <summary>The last thing that the bot said in a conversation.</summary>
/// <param name="Post">Where it stands.</param>
/// <param name="Delivery">What it answered: a message or a press.</param>
/// <param name="Reply">What it said, with the answers to pick from.</param>
/// <param name="At">When.</param>
/// <param name="Question">The key that every copy of it carries; null where an earlier release said it.</param>
internal sealed record SlackSaid(
    SlackPost Post,
    string Delivery,
    Reply Reply,
    DateTimeOffset At,
    string? Question = null
);

/// <summary>Whose answers a question offers.</summary>
internal sealed record SlackQuestion(string Conversation, string UserId)
{
    /// <summary>The key of what is asked in a turn: a post whose answer was lost is made again, and both copies are the
    /// same question.</summary>
    public static string KeyOf(string turn) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(turn)).AsSpan(0, 12));
}

/// <summary>The keys, and how long each kind of record is kept.</summary>
internal sealed class SlackRecords(ISlackStore store)
{
    // Longer than any message can stay in the queue or its dead letters.
    private static readonly TimeSpan Done = TimeSpan.FromDays(15);
    private static readonly TimeSpan Talking = TimeSpan.FromDays(1);
    private static readonly TimeSpan Asked = TimeSpan.FromDays(7);
    private static readonly TimeSpan Known = TimeSpan.FromDays(30);

    // Opening it again costs one record; nobody's page is kept up to date for ever.
    private static readonly TimeSpan Opened = TimeSpan.FromDays(365);

    // Longer than any request is open, with an operator's retry.
    private static readonly TimeSpan Shown = TimeSpan.FromDays(90);

    public async Task<bool> IsDoneAsync(string what, CancellationToken cancellationToken) =>
        await store.FindAsync($"done:{what}", cancellationToken) is not null;

    public Task DoneAsync(string what, CancellationToken cancellationToken) =>
        store.PutAsync($"done:{what}", "{}", Done, cancellationToken);

    /// <summary>Notes that something is about to be done.</summary>
    /// <returns>False where it had begun before.</returns>
    public Task<bool> BeginAsync(string what, CancellationToken cancellationToken) =>
        store.AddAsync($"begun:{what}", "{}", Done, cancellationToken);

    /// <summary>Both at once: whether a delivery was dealt with, and what was last said in its conversation.</summary>
    public async Task<SlackSeen> SeenAsync(string conversation, string delivery, CancellationToken cancellationToken)
    {
        var isDone = IsDoneAsync(delivery, cancellationToken);
        var last = LastSaidAsync(conversation, cancellationToken);
        await Task.WhenAll(isDone, last);
        return new SlackSeen(await isDone, await last);
    }

    /// <summary>Takes something for one worker alone.</summary>
    /// <returns>False where another has it, or died with it less than <paramref name="longest"/> ago.</returns>
    public Task<bool> HoldAsync(string what, TimeSpan longest, CancellationToken cancellationToken) =>
        store.AddAsync($"held:{what}", "{}", longest, cancellationToken);

    /// <summary>Gives it back.</summary>
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

/// <summary>What is known of a delivery and of the conversation that it belongs to.</summary>
/// <param name="IsDone">It was dealt with, post included.</param>
/// <param name="Last">What the bot last said there; null where nothing, or too long ago.</param>
internal sealed record SlackSeen(bool IsDone, SlackSaid? Last);
