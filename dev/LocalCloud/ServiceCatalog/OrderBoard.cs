namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>Every order, for whoever draws them.</summary>
/// <param name="services">The stand-ins' services.</param>
public sealed class OrderBoard(IServiceProvider services)
{
    private readonly AccountFactory factory = (AccountFactory)(
        services.GetService(typeof(AccountFactory))
        ?? throw new InvalidOperationException("These are not the stand-ins' services.")
    );

    /// <summary>The latest orders, oldest first, as they stand now.</summary>
    public IReadOnlyList<ShownOrder> Latest(int most)
    {
        factory.Advance();
        return [.. factory.Records().Where(record => record.Type == OrderRecord.Provision).TakeLast(most).Select(Show)];
    }

    private static ShownOrder Show(OrderRecord record) =>
        new(
            record.Id,
            record.Status,
            record.Parameters.GetValueOrDefault("AccountName") ?? Catalogue.Product(record.ProductId).Name,
            record.Parameters.GetValueOrDefault("AccountEmail") ?? string.Join(", ", record.Parameters.Values.Take(1)),
            record.OrganizationalUnitId,
            record.CreatedAt,
            record.DueAt,
            record.ErrorDescription
        );
}

/// <summary>An order.</summary>
/// <param name="RecordId">Service Catalog's record.</param>
/// <param name="Status">The record's status: <c>CREATED</c>, <c>IN_PROGRESS</c>, <c>SUCCEEDED</c> or
/// <c>FAILED</c>.</param>
/// <param name="AccountName">As ordered; of what is no account, the product's name.</param>
/// <param name="AccountEmail">The root user's address; of what is no account, its first parameter.</param>
/// <param name="UnitId">The organizational unit that the account is to stand in; null of what is no account.</param>
/// <param name="CreatedAt">When it was taken.</param>
/// <param name="DueAt">When it ends.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record ShownOrder(
    string RecordId,
    string Status,
    string AccountName,
    string AccountEmail,
    string? UnitId,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt,
    string? Failure
);
