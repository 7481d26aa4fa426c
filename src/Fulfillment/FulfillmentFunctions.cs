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

/// <summary>The functions behind the front door: JSON in, JSON out. On AWS each is its own Lambda function with its own
/// role, all from one asset.</summary>
/// <param name="services">Resolved at each call: a function creates only what it has settings and rights for.</param>
/// <param name="logger">For skipped sweeps.</param>
public sealed partial class FulfillmentFunctions(IServiceProvider services, ILogger<FulfillmentFunctions> logger)
{
    /// <summary>The bot's code hook.</summary>
    public const string Hook = "hook";

    /// <summary>The queue's worker.</summary>
    public const string Worker = "worker";

    /// <summary>Control Tower's lifecycle events.</summary>
    public const string Lifecycle = "lifecycle";

    /// <summary>The scheduled sweep.</summary>
    public const string SweepName = "sweep";

    /// <summary>The front door's scheduled probe.</summary>
    public const string Probe = "probe";

    /// <summary>The alarms' notifications from SNS.</summary>
    public const string Alarms = "alarms";

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> All { get; } = [Hook, Worker, Lifecycle, SweepName, Probe, Alarms];

    private static readonly ReadOnlyMemory<byte> Null = Encoding.UTF8.GetBytes("null");

    /// <summary>Runs a function by name.</summary>
    /// <exception cref="ArgumentException">There is no function of that name.</exception>
    /// <exception cref="JsonException">The payload isn't one of the function's events.</exception>
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

    /// <summary>Creates a function's dependencies before its first call.</summary>
    /// <exception cref="ArgumentException">There is no function of that name.</exception>
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

    // EventBridge gives each event an ID. The playground's one loop sends none, and must not wait for itself after a
    // crash.
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

    [LoggerMessage(LogEvents.SweepStillRuns, LogLevel.Information, "Another sweep is still running, so this one ends")]
    private partial void LogNotRun();
}

/// <summary>The used part of EventBridge's scheduled event.</summary>
/// <param name="Id">Unique for each event.</param>
internal sealed record ScheduledEvent(string? Id);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ScheduledEvent))]
internal sealed partial class ScheduleJson : JsonSerializerContext;

/// <summary>Registers the functions.</summary>
public static class FulfillmentServices
{
    /// <summary>Adds the functions; the host adds their dependencies.</summary>
    public static IServiceCollection AddFulfillment(this IServiceCollection services)
    {
        services.AddSingleton<IInboxHandler, RequestInboxHandler>();
        services.AddSingleton<InboxWorker>();
        services.AddSingleton<FulfillmentFunctions>();
        return services;
    }
}
