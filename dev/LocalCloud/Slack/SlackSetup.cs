using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Slack.Api;
using ChatOps.LocalCloud.Slack.Delivery;
using ChatOps.LocalCloud.Slack.Interactions;
using ChatOps.LocalCloud.Slack.Workspace;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.Slack;

/// <summary>The stand-in Slack's parts and routes.</summary>
internal static class SlackSetup
{
    public static IServiceCollection AddSlack(this IServiceCollection services, LocalCloudOptions options)
    {
        services.AddSingleton<SlackStore>();
        services.AddSingleton<IResettable>(provider => provider.GetRequiredService<SlackStore>());
        services.AddSingleton(new SlackGrants(SlackManifest.Load(options.SlackManifestFile)));
        services.AddSingleton<SlackRooms>();
        services.AddSingleton<SlackSender>();
        services.AddSingleton<SlackDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<SlackDispatcher>());
        services.AddSingleton<SlackEvents>();
        services.AddSingleton<ChatMethods>();
        services.AddSingleton<HistoryMethods>();
        services.AddSingleton<PeopleMethods>();
        services.AddSingleton<ViewMethods>();
        services.AddSingleton<ResponseUrls>();
        services.AddSingleton<SlackInteractions>();
        services.AddSingleton<SlackWebApi>();
        return services;
    }

    /// <summary>Slack's own routes and the handles for people and tests.</summary>
    /// <param name="routes">The root, for Slack's own addresses.</param>
    /// <param name="controls">The group below <c>/_local</c>.</param>
    public static void MapSlack(this IEndpointRouteBuilder routes, IEndpointRouteBuilder controls)
    {
        SlackWebApi.Map(routes);
        SlackControls.Map(controls);
    }
}
