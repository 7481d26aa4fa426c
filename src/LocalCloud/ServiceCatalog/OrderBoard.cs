namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>Every order to Account Factory, for whoever draws them.</summary>
/// <param name="services">The stand-ins' services.</param>
public sealed class OrderBoard(IServiceProvider services)
{
    private readonly AccountFactory factory = (AccountFactory)(services.GetService(typeof(AccountFactory)) ?? throw new InvalidOperationException("These are not the stand-ins' services."));

    /// <summary>The latest orders for accounts, oldest first, as they stand now.</summary>
    public IReadOnlyList<ShownOrder> Latest(int most)
    {
        factory.Advance();
        return [.. factory.Records().Where(record => record.Type == OrderRecord.Provision).TakeLast(most).Select(Show)];
    }

    private static ShownOrder Show(OrderRecord record) => new(
        record.Id,
        record.Status,
        record.Parameters["AccountName"],
        record.Parameters["AccountEmail"],
        record.OrganizationalUnitId,
        record.CreatedAt,
        record.DueAt,
        record.ErrorDescription);
}

/// <summary>An order to Account Factory.</summary>
/// <param name="RecordId">Service Catalog's record.</param>
/// <param name="Status">The record's status: <c>CREATED</c>, <c>IN_PROGRESS</c>, <c>SUCCEEDED</c> or <c>FAILED</c>.</param>
/// <param name="AccountName">As ordered.</param>
/// <param name="AccountEmail">The root user's address.</param>
/// <param name="UnitId">The organizational unit that the account is to stand in.</param>
/// <param name="CreatedAt">When it was taken.</param>
/// <param name="DueAt">When it ends.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record ShownOrder(
    string RecordId, string Status, string AccountName, string AccountEmail, string? UnitId, DateTimeOffset CreatedAt, DateTimeOffset DueAt, string? Failure);
