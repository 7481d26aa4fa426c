using ChatOps.LocalCloud.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Controls;

/// <summary><c>/_local/clock</c>: GET shows, POST <c>{"advanceSeconds"}</c> moves the time of product and stand-ins
/// forward. <c>/_local/reset</c> deletes people's data.</summary>
internal static class ClockRoutes
{
    private const double LongestStep = 366 * 86_400.0;

    public static void Map(IEndpointRouteBuilder controls)
    {
        MemoryRoutes.Map(controls);
        controls.MapGet("/clock", (AdjustableTime time) => Show(time));
        controls.MapPost(
            "/clock",
            async (HttpContext context, AdjustableTime time) =>
            {
                var seconds = await ControlRoutes.ReadAsync(
                    context,
                    ["advanceSeconds"],
                    fields => fields.Required("advanceSeconds", fields.Number("advanceSeconds", 0, LongestStep))
                );
                time.Advance(TimeSpan.FromSeconds(seconds!.Value));
                return Show(time);
            }
        );
        controls.MapPost(
            "/reset",
            (LocalState state, IEnumerable<IResettable> parts) =>
            {
                state.Transact(() =>
                {
                    foreach (var part in parts)
                    {
                        part.Reset();
                    }
                });
                return Results.NoContent();
            }
        );
    }

    private static IResult Show(AdjustableTime time) =>
        ControlRoutes.Answer(new { now = time.GetUtcNow(), aheadSeconds = time.Ahead.TotalSeconds });
}
