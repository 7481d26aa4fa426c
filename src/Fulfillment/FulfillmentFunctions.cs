using System.Text;
using ChatOps.Fulfillment.Inbox;
using ChatOps.Vending.Conversations.Intents;
using ChatOps.Vending.Inbox;
using ChatOps.Vending.Organizations;
using ChatOps.Vending.Provisioning;
using ChatOps.Vending.Requests.Work;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Fulfillment;

/// <summary>The functions behind the front door: JSON in, JSON out. On AWS each is a Lambda function of its own with its own role, all from one asset.</summary>
/// <param name="services">Asked at each call: a function makes only what it needs, since it has settings and rights for nothing else.</param>
public sealed class FulfillmentFunctions(IServiceProvider services)
{
    /// <summary>The bot's code hook.</summary>
    public const string Hook = "hook";

    /// <summary>The queue's worker.</summary>
    public const string Worker = "worker";

    /// <summary>Control Tower's lifecycle events.</summary>
    public const string Lifecycle = "lifecycle";

    /// <summary>The sweep, by schedule.</summary>
    public const string SweepName = "sweep";

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> All { get; } = [Hook, Worker, Lifecycle, SweepName];

    private static readonly ReadOnlyMemory<byte> Null = Encoding.UTF8.GetBytes("null");

    /// <summary>Runs the function of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Task<ReadOnlyMemory<byte>> InvokeAsync(string function, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) => function switch
    {
        Hook => Get<LexHook>().HandleAsync(payload, cancellationToken),
        Worker => Get<InboxWorker>().HandleAsync(payload, cancellationToken),
        Lifecycle => Silent(Get<LifecycleEvents>().HandleAsync(payload, cancellationToken)),
        SweepName => Silent(SweepAsync(cancellationToken)),
        _ => throw new ArgumentException($"There is no function '{function}': {string.Join(", ", All)}.", nameof(function)),
    };

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        await Get<DirectoryRefresh>().RefreshIfOldAsync(cancellationToken);
        await Get<Sweep>().RunAsync(cancellationToken);
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private static async Task<ReadOnlyMemory<byte>> Silent(Task work)
    {
        await work;
        return Null;
    }
}

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
