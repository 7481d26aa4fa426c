using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOps.Application.Health;
using ChatOps.Application.Inbox;
using ChatOps.Application.Organizations;
using ChatOps.Application.Provisioning;
using ChatOps.Application.Sweeps;
using ChatOps.Application.Work;
using ChatOps.Conversations.Intents;
using ChatOps.Fulfillment.Inbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOps.Fulfillment;

/// <summary>The functions behind the front door: JSON in, JSON out. On AWS each is a Lambda function of its own with
/// its own role, all from one asset.</summary>
/// <param name="services">Asked at each call: a function makes only what it needs, since it has settings and rights for
/// nothing else.</param>
/// <param name="logger">Says that a sweep was not run.</param>
public sealed partial class FulfillmentFunctions(IServiceProvider services, ILogger<FulfillmentFunctions> logger)
{
    /// <summary>The bot's code hook.</summary>
    public const string Hook = "hook";

    /// <summary>The queue's worker.</summary>
    public const string Worker = "worker";

    /// <summary>Control Tower's lifecycle events.</summary>
    public const string Lifecycle = "lifecycle";

    /// <summary>The sweep, by schedule.</summary>
    public const string SweepName = "sweep";

    /// <summary>The front door's probe, by schedule.</summary>
    public const string Probe = "probe";

    /// <summary>The alarms' notifications, from SNS.</summary>
    public const string Alarms = "alarms";

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> All { get; } = [Hook, Worker, Lifecycle, SweepName, Probe, Alarms];

    private static readonly ReadOnlyMemory<byte> Null = Encoding.UTF8.GetBytes("null");

    /// <summary>Runs the function of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="JsonException">The payload is not an event of that function's.</exception>
    public Task<ReadOnlyMemory<byte>> InvokeAsync(
        string function,
        ReadOnlyMemory<byte> payload,
        CancellationToken cancellationToken
    ) =>
        function switch
        {
            Hook => Get<LexHook>().HandleAsync(payload, cancellationToken),
            Worker => Get<InboxWorker>().HandleAsync(payload, cancellationToken),
            Lifecycle => Silent(Get<LifecycleEvents>().HandleAsync(payload, cancellationToken)),
            SweepName => Silent(SweepAsync(payload, cancellationToken)),
            Probe => Silent(Get<FrontDoorProbe>().RunAsync(cancellationToken)),
            Alarms => Silent(Get<AlarmNotifications>().HandleAsync(payload, cancellationToken)),
            _ => throw Unknown(function),
        };

    /// <summary>Makes what the function of that name needs, so that its first call finds it.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public void Prepare(string function) =>
        _ = function switch
        {
            Hook => (object)Get<LexHook>(),
            Worker => Get<InboxWorker>(),
            Lifecycle => Get<LifecycleEvents>(),
            SweepName => Get<Sweep>(),
            Probe => Get<FrontDoorProbe>(),
            Alarms => Get<AlarmNotifications>(),
            _ => throw Unknown(function),
        };

    private async Task SweepAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var hasRun = await Get<SweepLease>()
            .RunAsync(
                EventId(payload),
                async token =>
                {
                    await Get<DirectoryRefresh>().RefreshIfOldAsync(token);
                    await Get<Sweep>().RunAsync(token);
                },
                cancellationToken
            );
        if (!hasRun)
        {
            LogNotRun();
        }
    }

    // EventBridge gives each event an id of its own. The playground's one loop sends none: after a crash it must not
    // wait for itself.
    private static string EventId(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return "schedule";
        }

        return
            JsonSerializer.Deserialize(payload.Span, ScheduleJson.Default.ScheduledEvent)
                is { Id.Length: > 0 } scheduled
            ? scheduled.Id
            : Guid.NewGuid().ToString();
    }

    private static ArgumentException Unknown(string function) =>
        new($"There is no function '{function}': {string.Join(", ", All)}.", nameof(function));

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private static async Task<ReadOnlyMemory<byte>> Silent(Task work)
    {
        await work;
        return Null;
    }

    [LoggerMessage(
        LogEvents.SweepStillRuns,
        LogLevel.Information,
        "Another sweep is still running: this one does nothing"
    )]
    private partial void LogNotRun();
}

/// <summary>What EventBridge's schedule sends, as far as we read it.</summary>
/// <param name="Id">Each event's own.</param>
internal sealed record ScheduledEvent(string? Id);

/// <summary>JSON of the schedule's events.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ScheduledEvent))]
internal sealed partial class ScheduleJson : JsonSerializerContext;

/// <summary>Registers the functions.</summary>
public static class FulfillmentServices
{
    /// <summary>Adds the functions; the slices come from <c>AddVending</c>.</summary>
    public static IServiceCollection AddFulfillment(this IServiceCollection services)
    {
        services.AddSingleton<IInboxHandler, RequestInboxHandler>();
        services.AddSingleton<InboxWorker>();
        services.AddSingleton<FulfillmentFunctions>();
        return services;
    }
}
