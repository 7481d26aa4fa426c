using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Controls;

/// <summary><c>/_local/settings</c>: GET shows, PUT merges what it names.</summary>
internal static class SettingsRoutes
{
    private const double LongestSeconds = 86_400;
    private static readonly string[] Deliveries = ["once", "twice", "never"];

    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapGet("/settings", (SettingsStore settings) => ControlRoutes.Answer(settings.Current));
        controls.MapPut("/settings", PutAsync);
    }

    private static async Task<IResult> PutAsync(HttpContext context, SettingsStore settings)
    {
        var request = await ControlRequest.ReadAsync(context, "provisioningSeconds", "failNextOrders", "failureReason", "failNextTerminations", "launchPaths", "lifecycleEvents", "lifecycleDelaySeconds", "dialogHookOnConfirmation");
        return ControlRoutes.Answer(settings.Change(current => current with
        {
            ProvisioningSeconds = request.Number("provisioningSeconds", 0, LongestSeconds) ?? current.ProvisioningSeconds,
            FailNextOrders = request.WholeNumber("failNextOrders", 0, 1_000_000) ?? current.FailNextOrders,
            FailureReason = request.Has("failureReason") ? request.RequiredText("failureReason") : current.FailureReason,
            FailNextTerminations = request.WholeNumber("failNextTerminations", 0, 1_000_000) ?? current.FailNextTerminations,
            LaunchPaths = request.WholeNumber("launchPaths", 0, 2) ?? current.LaunchPaths,
            LifecycleEvents = request.OneOf("lifecycleEvents", Deliveries) ?? current.LifecycleEvents,
            LifecycleDelaySeconds = request.Number("lifecycleDelaySeconds", 0, LongestSeconds) ?? current.LifecycleDelaySeconds,
            DialogHookOnConfirmation = request.Flag("dialogHookOnConfirmation") ?? current.DialogHookOnConfirmation,
        }));
    }
}
