using ChatOps.Bodies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Controls;

/// <summary><c>/_local/settings</c>: GET shows, PUT merges the given members.</summary>
internal static class SettingsRoutes
{
    private const double LongestSeconds = 86_400;
    private static readonly string[] Deliveries = ["once", "twice", "never"];

    private static readonly string[] Known =
    [
        "provisioningSeconds",
        "failNextOrders",
        "failureReason",
        "failNextTerminations",
        "launchPaths",
        "lifecycleEvents",
        "lifecycleDelaySeconds",
        "dialogHookOnConfirmation",
    ];

    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapGet("/settings", (SettingsStore settings) => ControlRoutes.Answer(settings.Current));
        controls.MapPut("/settings", PutAsync);
    }

    private static async Task<IResult> PutAsync(HttpContext context, SettingsStore settings) =>
        ControlRoutes.Answer(settings.Change(await ControlRoutes.ReadAsync(context, Known, Read)));

    private static Func<LocalSettings, LocalSettings> Read(JsonFields fields)
    {
        var provisioningSeconds = fields.Number("provisioningSeconds", 0, LongestSeconds);
        var failNextOrders = fields.WholeNumber("failNextOrders", 0, 1_000_000);
        var failureReason = fields.Has("failureReason") ? fields.FilledIn("failureReason") : null;
        var failNextTerminations = fields.WholeNumber("failNextTerminations", 0, 1_000_000);
        var launchPaths = fields.WholeNumber("launchPaths", 0, 2);
        var lifecycleEvents = fields.OneOf("lifecycleEvents", Deliveries);
        var lifecycleDelaySeconds = fields.Number("lifecycleDelaySeconds", 0, LongestSeconds);
        var dialogHookOnConfirmation = fields.Flag("dialogHookOnConfirmation");
        return current =>
            current with
            {
                ProvisioningSeconds = provisioningSeconds ?? current.ProvisioningSeconds,
                FailNextOrders = failNextOrders ?? current.FailNextOrders,
                FailureReason = failureReason ?? current.FailureReason,
                FailNextTerminations = failNextTerminations ?? current.FailNextTerminations,
                LaunchPaths = launchPaths ?? current.LaunchPaths,
                LifecycleEvents = lifecycleEvents ?? current.LifecycleEvents,
                LifecycleDelaySeconds = lifecycleDelaySeconds ?? current.LifecycleDelaySeconds,
                DialogHookOnConfirmation = dialogHookOnConfirmation ?? current.DialogHookOnConfirmation,
            };
    }
}
