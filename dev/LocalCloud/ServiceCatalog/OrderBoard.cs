namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>The orders, for display.</summary>
/// <param name="services">The stand-ins' services.</param>
public sealed class OrderBoard(IServiceProvider services)
{
    private readonly AccountFactory factory = (AccountFactory)(
        services.GetService(typeof(AccountFactory))
        ?? throw new InvalidOperationException("These are not the stand-ins' services.")
    );

    /// <summary>Returns the latest orders with their current state, oldest first.</summary>
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
/// <param name="AccountName">The ordered name; for another product, its name.</param>
/// <param name="AccountEmail">The root user's address; for another product, its first parameter.</param>
/// <param name="UnitId">The account's organizational unit; null for another product.</param>
/// <param name="CreatedAt">When it was accepted.</param>
/// <param name="DueAt">When it ends.</param>
/// <param name="Failure">The reason; null without a failure.</param>
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
