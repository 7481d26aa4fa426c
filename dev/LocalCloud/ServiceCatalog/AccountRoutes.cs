using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary><c>/_local/accounts</c>: vended accounts and running orders, oldest first, with the provisioned product's
/// status. An order that failed without an account isn't shown.</summary>
internal static class AccountRoutes
{
    public static void Map(IEndpointRouteBuilder controls) =>
        controls.MapGet(
            "/accounts",
            (AccountFactory factory, OrganizationTree tree) =>
            {
                factory.Advance();
                var vended = tree.Accounts()
                    .Where(account => account.SsoUserEmail is not null)
                    .OrderBy(account => account.JoinedAt)
                    .ThenBy(account => account.Id, StringComparer.Ordinal)
                    .Select(account => new VendedAccount(
                        account.Id,
                        account.Name,
                        account.Email,
                        UnitName(tree, account.ParentId),
                        account.SsoUserEmail!,
                        StatusOf(factory, account),
                        account.ProvisionedProductId
                    ));
                var underWay = factory
                    .Records()
                    .Where(record =>
                        record.IsRunning
                        && record.Type == OrderRecord.Provision
                        && record.OrganizationalUnitId is not null
                    )
                    .Select(record => new VendedAccount(
                        null,
                        record.Parameters["AccountName"],
                        record.Parameters["AccountEmail"],
                        UnitName(tree, record.OrganizationalUnitId!),
                        record.Parameters["SSOUserEmail"],
                        ProvisionedProduct.UnderChange,
                        record.ProvisionedProductId
                    ));
                return ControlRoutes.Answer(vended.Concat(underWay));
            }
        );

    private static string UnitName(OrganizationTree tree, string id) => tree.Unit(id)?.Name ?? "Root";

    private static string StatusOf(AccountFactory factory, OrganizationAccount account) =>
        account.ProvisionedProductId is { } id && factory.Product(id, name: null) is { } product
            ? product.Status
            : "UNMANAGED";

    private sealed record VendedAccount(
        string? AccountId,
        string AccountName,
        string AccountEmail,
        string OrganizationalUnit,
        string SsoUserEmail,
        string Status,
        string? ProvisionedProductId
    );
}
