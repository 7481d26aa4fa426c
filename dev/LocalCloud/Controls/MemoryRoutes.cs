using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Controls;

/// <summary><c>/_local/memory</c>: the process's memory in bytes. POST first collects the garbage, so that the rest is
/// in use.</summary>
internal static class MemoryRoutes
{
    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapGet("/memory", () => Show(isCollected: false));
        controls.MapPost("/memory", () => Show(isCollected: true));
    }

#pragma warning disable S1215 // To tell what is in use from what is only not collected yet is what it is for.
    private static IResult Show(bool isCollected) =>
        ControlRoutes.Answer(
            new
            {
                heapBytes = GC.GetTotalMemory(isCollected),
                workingSetBytes = Environment.WorkingSet,
                collections = GC.CollectionCount(GC.MaxGeneration),
            }
        );
#pragma warning restore S1215
}
