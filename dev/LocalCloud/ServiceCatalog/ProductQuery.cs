namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>The search language of SearchProvisionedProducts: <c>key:value</c>, or a bare text in the name or the
/// ID.</summary>
internal static class ProductQuery
{
    /// <summary>Returns true if a product matches the query.</summary>
    /// <exception cref="ChatOps.LocalCloud.Operations.ServiceException">InvalidParametersException: products can't be
    /// searched by the key.</exception>
    public static bool Matches(ProvisionedProduct product, string query, string arnPrefix)
    {
        var colon = query.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return product.Name.Contains(query, StringComparison.OrdinalIgnoreCase) || product.Id == query;
        }

        var wanted = query[(colon + 1)..].Trim('"');
        var value = query[..colon] switch
        {
            "arn" => product.Arn(arnPrefix),
            "id" => product.Id,
            "name" => product.Name,
            "status" => product.Status,
            "type" => Catalogue.Product(product.ProductId).Type,
            "productId" => product.ProductId,
            "provisioningArtifactId" => product.ArtifactId,
            "idempotencyToken" => product.Token,
            "lastRecordId" => product.LastRecordId,
            "lastProvisioningRecordId" => product.LastProvisioningRecordId,
            "lastSuccessfulProvisioningRecordId" => product.LastSuccessfulProvisioningRecordId ?? string.Empty,
            var key => throw CatalogLookup.Invalid($"SearchQuery: products are not searched by '{key}'."),
        };
        return wanted.EndsWith('*') ? value.StartsWith(wanted[..^1], StringComparison.Ordinal) : value == wanted;
    }

    /// <summary>Sorts by the field of the request.</summary>
    /// <exception cref="ChatOps.LocalCloud.Operations.ServiceException">InvalidParametersException: products can't be
    /// sorted by it.</exception>
    public static IReadOnlyList<ProvisionedProduct> Sort(
        IEnumerable<ProvisionedProduct> products,
        string? sortBy,
        bool isDescending
    )
    {
        var sorted = sortBy switch
        {
            null or "createdTime" => products
                .OrderBy(product => product.CreatedAt)
                .ThenBy(product => product.Id, StringComparer.Ordinal),
            "name" => products.OrderBy(product => product.Name, StringComparer.Ordinal),
            "id" or "arn" => products.OrderBy(product => product.Id, StringComparer.Ordinal),
            "lastRecordId" => products.OrderBy(product => product.LastRecordId, StringComparer.Ordinal),
            _ => throw CatalogLookup.Invalid($"SortBy: products are not sorted by '{sortBy}'."),
        };
        return isDescending ? sorted.Reverse().ToList() : sorted.ToList();
    }
}
