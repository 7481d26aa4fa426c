using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud;

/// <summary><c>/_local/faults</c>: POST adds one, GET lists the waiting ones, DELETE removes them.
/// <c>/_local/calls?after=</c> lists the calls.</summary>
internal static class FaultRoutes
{
    private const int DefaultDelayMs = 1000;
    private const int LongestDelayMs = 300_000;

    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapGet("/faults", (Faults faults) => ControlRoutes.Answer(faults.All()));
        controls.MapDelete(
            "/faults",
            (Faults faults) =>
            {
                faults.Clear();
                return Results.NoContent();
            }
        );
        controls.MapPost("/faults", PostAsync);
        controls.MapGet(
            "/calls",
            (HttpContext context, CallJournal journal) =>
                ControlRoutes.Answer(journal.After(After(context.Request.Query["after"].ToString())))
        );
    }

    private static async Task<IResult> PostAsync(HttpContext context, Faults faults, KnownOperations operations)
    {
        var fault = await ControlRoutes.ReadAsync(
            context,
            ["service", "operation", "kind", "count", "delayMs", "skip"],
            fields =>
            {
                var service = fields.Required("service", fields.OneOf("service", KnownServices.Names));
                var isOfOne = service is not null && fields.Exact("operation") is { Length: > 0 };
                return (
                    Service: service,
                    Operation: isOfOne ? fields.OneOf("operation", operations.Of(service!)) : null,
                    Kind: fields.Required("kind", fields.OneOf("kind", FaultKinds.All.ToList())),
                    Count: fields.WholeNumber("count", 1, 1_000_000) ?? 1,
                    DelayMs: fields.WholeNumber("delayMs", 0, LongestDelayMs) ?? DefaultDelayMs,
                    Skip: fields.WholeNumber("skip", 0, 1_000_000) ?? 0
                );
            }
        );
        return ControlRoutes.Answer(
            faults.Add(fault.Service!, fault.Operation, fault.Kind!, fault.Count, fault.DelayMs, fault.Skip)
        );
    }

    private static long After(string text) =>
        text.Length == 0 ? 0
        : long.TryParse(text, out var after) ? after
        : throw new ControlException("after", $"'after' must be a call's sequence number; it was '{text}'.");
}
