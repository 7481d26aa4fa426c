using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOps.Application.Observability;
using ChatOps.Domain.Incoming;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Health;

/// <summary>
/// Records the state changes of CloudWatch alarms that arrive through the operators' topic. Only SNS may invoke
/// the function, so no signature is checked.
/// </summary>
public sealed partial class AlarmNotifications(HealthLog health, ILogger<AlarmNotifications> logger)
{
    private const int LongestName = 255;
    private const string Unknown = "INSUFFICIENT_DATA";
    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>
    /// Handles an SNS event. Skips messages that aren't from an alarm, such as the bot's own emails to operators.
    /// </summary>
    /// <exception cref="JsonException">
    /// The event isn't from SNS, or an alarm's message has an unexpected form. Lambda retries, then counts a failure.
    /// </exception>
    public async Task HandleAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var batch = JsonSerializer.Deserialize(payload.Span, AlarmJson.Default.SnsEvent);
        if (
            batch is not { Records.Count: > 0 }
            || batch.Records.Any(record =>
                record is not { EventSource: "aws:sns", Sns: { Type: "Notification", Message: not null } }
            )
        )
        {
            throw new JsonException("The event is not one of SNS.");
        }

        // Read all before recording the first: an event is handled completely or not at all.
        var messages = batch
            .Records.Select(record => (record.Sns!.MessageId, Alarm: Read(record.Sns.Message!)))
            .ToList();
        foreach (var (messageId, alarm) in messages)
        {
            if (alarm is null)
            {
                LogPassedOver(messageId ?? "?");
            }
            else
            {
                await ObserveAsync(alarm, cancellationToken);
            }
        }
    }

    // A JSON object with an alarm's name must have the form of an alarm's message.
    private static Alarm? Read(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            if (
                document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty(nameof(AlarmMessage.AlarmName), out _)
            )
            {
                return null;
            }
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A message of the topic has a member whose name is not valid text.", exception);
        }

        return Check(JsonSerializer.Deserialize(message, AlarmJson.Default.AlarmMessage)!);
    }

    private static Alarm Check(AlarmMessage message)
    {
        if (
            IncomingText.Literal(message.AlarmName).Cleaned is not { Length: > 0 and <= LongestName } name
            || !DateTimeOffset.TryParseExact(
                message.StateChangeTime,
                TimeForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var at
            )
        )
        {
            throw new JsonException(
                "An alarm's message must have a name of 1 to 255 characters and the time of the state change."
            );
        }

        return message.NewStateValue is "ALARM" or "OK" or Unknown
            ? new Alarm(
                name,
                message.NewStateValue,
                at.ToUniversalTime(),
                IncomingText.Literal(message.NewStateReason).Cleaned
            )
            : throw new JsonException("An alarm's state must be OK, ALARM or INSUFFICIENT_DATA.");
    }

    private async Task ObserveAsync(Alarm alarm, CancellationToken cancellationToken)
    {
        // INSUFFICIENT_DATA says nothing, so an open incident stays open.
        if (alarm.State != Unknown)
        {
            await health.ObserveAsync(alarm.Name, alarm.State == "OK", alarm.At, alarm.Reason, cancellationToken);
        }

        LogAlarm(alarm.Name, alarm.State);
    }

    private sealed record Alarm(string Name, string State, DateTimeOffset At, string Reason);

    [LoggerMessage(LogEvents.AlarmChanged, LogLevel.Information, "Alarm {Alarm}: {State}")]
    private partial void LogAlarm(string alarm, string state);

    [LoggerMessage(LogEvents.NoAlarm, LogLevel.Information, "Message {MessageId} of the topic is not from an alarm")]
    private partial void LogPassedOver(string messageId);
}

/// <summary>The SNS event of a function, with the members that the bot reads.</summary>
internal sealed record SnsEvent(IReadOnlyList<SnsRecord> Records);

/// <summary>One record of an SNS event.</summary>
internal sealed record SnsRecord(string? EventSource, SnsNotification? Sns);

/// <summary>The SNS notification in a record.</summary>
internal sealed record SnsNotification(string? Type, string? MessageId, string? Message);

/// <summary>CloudWatch's message about an alarm.</summary>
internal sealed record AlarmMessage(
    string? AlarmName,
    string? NewStateValue,
    string? NewStateReason,
    string? StateChangeTime
);

/// <summary>The JSON of SNS and CloudWatch, whose members start with capitals.</summary>
[JsonSourceGenerationOptions]
[JsonSerializable(typeof(SnsEvent))]
[JsonSerializable(typeof(AlarmMessage))]
internal sealed partial class AlarmJson : JsonSerializerContext;
