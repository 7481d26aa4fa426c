using ChatOps.LocalCloud.Controls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Organizations;

/// <summary><c>/_local/organizations/ous</c>: what an administrator would do in the console. GET lists, POST adds <c>{"name","parentId","registered"}</c>, PATCH on <c>/{id}</c> renames, moves, (un)registers.</summary>
internal static class OrganizationRoutes
{
    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapGet("/organizations/ous", (OrganizationTree tree) => ControlRoutes.Answer(tree.Units().Select(Show)));
        controls.MapPost("/organizations/ous", async (HttpContext context, OrganizationTree tree) =>
        {
            var request = await ControlRequest.ReadAsync(context, "name", "parentId", "registered");
            return ControlRoutes.Answer(Show(tree.AddUnit(Name(request)!, request.Text("parentId") ?? OrganizationTree.RootId, request.Flag("registered") ?? true)));
        });
        controls.MapPatch("/organizations/ous/{id}", async (string id, HttpContext context, OrganizationTree tree) =>
        {
            var request = await ControlRequest.ReadAsync(context, "name", "parentId", "registered");
            return ControlRoutes.Answer(Show(tree.ChangeUnit(id, request.Has("name") ? Name(request) : null, request.Text("parentId"), request.Flag("registered"))));
        });
    }

    private static string? Name(ControlRequest request) => request.RequiredText("name") is { Length: <= 128 } name ? name : throw new ControlException("name", "'name' must have at most 128 characters.");

    private static object Show(OrganizationalUnit unit) => new { unit.Id, unit.Name, unit.ParentId, Registered = unit.IsRegistered };
}
