using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Provisioning;

/// <summary>Writes an order down: everything that will be sent, and nothing that depends on the clock.</summary>
public static class OrderPlan
{
    /// <summary>The next attempt's order.</summary>
    public static Order For(AccountRequest request, FactoryProduct product, int slot, DateTimeOffset now)
    {
        var attempt = request.Orders.Count + 1;
        var requester = request.Requester;
        return new Order
        {
            Attempt = attempt,
            Token = $"{request.Id}-{attempt}",
            Slot = slot,
            ProductId = product.ProductId,
            ArtifactId = product.ArtifactId,
            PathId = product.PathId,
            ProvisionedProductName = $"{request.Id}-{attempt}",
            PlannedAt = now,
            Parameters = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["AccountEmail"] = request.RootEmail,
                ["AccountName"] = request.AccountName,
                ["ManagedOrganizationalUnit"] = request.Ou.ManagedOrganizationalUnit,
                ["SSOUserEmail"] = requester.Email,
                ["SSOUserFirstName"] = requester.FirstName,
                ["SSOUserLastName"] = requester.LastName.Length > 0 ? requester.LastName : requester.FirstName,
            },
        };
    }
}
