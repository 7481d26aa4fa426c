using System.Text;
using System.Text.Json;
using ChatOps.Application.Health;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.Vending.Health;

/// <summary>The topic's messages: alarms in CloudWatch's form, the product's mails, and malformed ones.</summary>
public sealed class AlarmNotificationsTests : IDisposable
{
    private readonly DataFile file = new();
    private readonly SqliteHealthStore store;
    private readonly AlarmNotifications alarms;

    public AlarmNotificationsTests()
    {
        store = new SqliteHealthStore(file.Open());
        alarms = new AlarmNotifications(new HealthLog(store), NullLogger<AlarmNotifications>.Instance);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task An_alarm_that_goes_off_and_ends_is_an_incident()
    {
        await SendAsync(Alarm("chatops-prod-worker-errors", "ALARM", "2026-11-21T08:00:00.123+0000"));
        await SendAsync(Alarm("chatops-prod-worker-errors", "INSUFFICIENT_DATA", "2026-11-21T08:05:00.000+0000"));
        await SendAsync(Alarm("chatops-prod-worker-errors", "OK", "2026-11-21T10:30:00.456+0200"));

        var incident = Assert.Single((await store.ReadAsync(new YearMonth(2026, 11), Cancellation)).Incidents);
        Assert.Equal("chatops-prod-worker-errors", incident.Name);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 8, 0, 0, 123, TimeSpan.Zero), incident.From);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 8, 30, 0, 456, TimeSpan.Zero), incident.To);
        Assert.StartsWith("Threshold Crossed", incident.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REQ-00000001 failed.\n\nSee the runbook.")]
    [InlineData("{ \"detail-type\": \"CodeDeploy Deployment State-change Notification\" }")]
    [InlineData("{ not JSON")]
    [InlineData("[]")]
    public async Task Other_messages_of_the_topic_are_passed_over(string message)
    {
        await SendAsync(message);

        Assert.Empty(await store.StatesAsync(Cancellation));
    }

    [Theory]
    [InlineData("""{"AlarmName":"","NewStateValue":"OK","StateChangeTime":"2026-11-21T08:00:00.000+0000"}""")]
    [InlineData("""{"AlarmName":7,"NewStateValue":"OK","StateChangeTime":"2026-11-21T08:00:00.000+0000"}""")]
    [InlineData("""{"AlarmName":"a","NewStateValue":"FINE","StateChangeTime":"2026-11-21T08:00:00.000+0000"}""")]
    [InlineData("""{"AlarmName":"a","NewStateValue":"OK","StateChangeTime":"yesterday"}""")]
    [InlineData("""{"AlarmName":"a","NewStateValue":"OK"}""")]
    public async Task What_claims_to_be_an_alarm_and_has_not_its_form_fails(string message) =>
        await Assert.ThrowsAsync<JsonException>(() => SendAsync(message));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Records":[]}""")]
    [InlineData("""{"Records":[null]}""")]
    [InlineData("""{"Records":[{"EventSource":"aws:sqs","Sns":{"Type":"Notification","Message":"x"}}]}""")]
    [InlineData("""{"Records":[{"EventSource":"aws:sns","Sns":{"Type":"SubscriptionConfirmation","Message":"x"}}]}""")]
    [InlineData("""{"Records":[{"EventSource":"aws:sns","Sns":{"Type":"Notification"}}]}""")]
    public async Task What_is_no_event_of_SNS_fails(string payload) =>
        await Assert.ThrowsAsync<JsonException>(() =>
            alarms.HandleAsync(Encoding.UTF8.GetBytes(payload), Cancellation)
        );

    internal static string Alarm(string name, string state, string at) =>
        JsonSerializer.Serialize(
            new
            {
                AlarmName = name,
                AlarmDescription = (string?)null,
                AWSAccountId = "123456789012",
                NewStateValue = state,
                NewStateReason = "Threshold Crossed: 1 datapoint [1.0 (21/11/26 07:59:00)] was greater than "
                    + "or equal to the threshold (1.0).",
                StateChangeTime = at,
                Region = "EU (Ireland)",
                OldStateValue = "OK",
                Trigger = new
                {
                    MetricName = "Errors",
                    Namespace = "AWS/Lambda",
                    Period = 60,
                },
            }
        );

    internal static string Event(string message) =>
        JsonSerializer.Serialize(
            new
            {
                Records = new[]
                {
                    new
                    {
                        EventSource = "aws:sns",
                        EventVersion = "1.0",
                        EventSubscriptionArn = "arn:aws:sns:eu-west-1:123456789012:chatops-operators:0",
                        Sns = new
                        {
                            Type = "Notification",
                            MessageId = Guid.NewGuid().ToString(),
                            TopicArn = "arn:aws:sns:eu-west-1:123456789012:chatops-operators",
                            Subject = "ALARM",
                            Message = message,
                            MessageAttributes = new { },
                        },
                    },
                },
            }
        );

    private Task SendAsync(string message) => alarms.HandleAsync(Encoding.UTF8.GetBytes(Event(message)), Cancellation);
}
