using ChatOps.LocalCloud.Controls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Organizations;

/// <summary><c>/_local/organizations/ous</c>: an administrator's actions in the console. GET lists, POST adds
/// <c>{"name","parentId","registered"}</c>, PATCH on <c>/{id}</c> renames, moves, and registers or
/// unregisters.</summary>
internal static class OrganizationRoutes
{
    private const int LongestName = 128;
    private static readonly string[] Known = ["name", "parentId", "registered"];

    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapGet(
            "/organizations/ous",
            (OrganizationTree tree) => ControlRoutes.Answer(tree.Units().Select(Show))
        );
        controls.MapPost(
            "/organizations/ous",
            async (HttpContext context, OrganizationTree tree) =>
            {
                var unit = await ControlRoutes.ReadAsync(
                    context,
                    Known,
                    fields =>
                        (
                            Name: fields.FilledIn("name", LongestName),
                            ParentId: fields.Exact("parentId"),
                            IsRegistered: fields.Flag("registered")
                        )
                );
                return ControlRoutes.Answer(
                    Show(tree.AddUnit(unit.Name, unit.ParentId ?? OrganizationTree.RootId, unit.IsRegistered ?? true))
                );
            }
        );
        controls.MapPatch(
            "/organizations/ous/{id}",
            async (string id, HttpContext context, OrganizationTree tree) =>
            {
                var change = await ControlRoutes.ReadAsync(
                    context,
                    Known,
                    fields =>
                        (
                            Name: fields.Has("name") ? fields.FilledIn("name", LongestName) : null,
                            ParentId: fields.Exact("parentId"),
                            IsRegistered: fields.Flag("registered")
                        )
                );
                return ControlRoutes.Answer(
                    Show(tree.ChangeUnit(id, change.Name, change.ParentId, change.IsRegistered))
                );
            }
        );
    }

    private static object Show(OrganizationalUnit unit) =>
        new
        {
            unit.Id,
            unit.Name,
            unit.ParentId,
            Registered = unit.IsRegistered,
        };
}
