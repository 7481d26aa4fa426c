using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Organizations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>The orders and their results. An order's progress follows from the clock alone, at each read and by a tick,
/// in the order of due times. So a clock moved by hours gives the same result.</summary>
internal sealed class AccountFactory(LocalState state, TimeProvider time, OrganizationTree tree, LifecycleEvents events)
    : IResettable
{
    private const double ShareUntilInProgress = 0.1;
    private readonly Collection<OrderRecord> records = state.Collection<OrderRecord>("records");
    private readonly Collection<ProvisionedProduct> products = state.Collection<ProvisionedProduct>(
        "provisioned-products"
    );

    public IReadOnlyList<OrderRecord> Records() => records.All().OrderBy(record => record.Sequence).ToList();

    public OrderRecord? Record(string id) => records.Get(id);

    public IReadOnlyList<ProvisionedProduct> Products() => products.All();

    public ProvisionedProduct? Product(string? id, string? name) =>
        products.All().FirstOrDefault(product => product.Id == id || product.Name == name);

    public void Save(OrderRecord record) => records.Put(record.Id, record);

    public void Save(ProvisionedProduct product) => products.Put(product.Id, product);

    public void Reset()
    {
        records.Clear();
        products.Clear();
    }

    /// <summary>The operations that occupy one of Control Tower's slots; a rejected one occupies none.</summary>
    public int Running() =>
        records
            .All()
            .Count(record =>
                record.IsRunning
                && Catalogue.Product(record.ProductId).IsAccountFactory
                && record.PlannedFailure != FailureReasons.Concurrent
            );

    /// <summary>Advances every order to the current time.</summary>
    public void Advance()
    {
        var now = time.GetUtcNow();
        if (!records.All().Any(record => record.IsRunning))
        {
            return;
        }

        state.Transact(() =>
        {
            foreach (
                var record in records
                    .All()
                    .Where(record => record.IsRunning)
                    .OrderBy(record => record.DueAt)
                    .ThenBy(record => record.Sequence)
            )
            {
                var started = record.CreatedAt + ((record.DueAt - record.CreatedAt) * ShareUntilInProgress);
                if (record.DueAt <= now)
                {
                    Finish(record);
                }
                else if (record.Status == OrderRecord.Created && started <= now)
                {
                    Save(record with { Status = OrderRecord.InProgress, UpdatedAt = started });
                }
            }
        });
    }

    private void Finish(OrderRecord record)
    {
        if (!Catalogue.Product(record.ProductId).IsAccountFactory)
        {
            FinishStack(record);
            return;
        }

        if (record.Type == OrderRecord.Terminate)
        {
            FinishTermination(record);
            return;
        }

        var name = record.Parameters["AccountName"];
        var existing = tree.Accounts()
            .FirstOrDefault(account =>
                account.Email.Equals(record.Parameters["AccountEmail"], StringComparison.OrdinalIgnoreCase)
            );
        var isForeign = existing is not null && !(existing.IsLeftover && existing.Name == name);
        var reason =
            record.PlannedFailure is { } planned && !(isForeign && FailureReasons.Of(planned, record).LeavesAccount)
                ? planned
            : isForeign ? FailureReasons.Email
            : tree.Unit(record.OrganizationalUnitId!) is not { IsRegistered: true } ? FailureReasons.Unit
            : null;

        // Control Tower reports an update if an earlier attempt at the account has failed.
        var isRetry = records
            .All()
            .Any(earlier =>
                earlier.Sequence < record.Sequence
                && earlier.Type == OrderRecord.Provision
                && earlier.Status == OrderRecord.Failed
                && earlier.Parameters.GetValueOrDefault("AccountName") == name
            );
        var ended = reason is null
            ? Succeed(record, existing)
            : Fail(record, FailureReasons.Of(reason, record), existing);
        Save(ended);
        var account = tree.Accounts()
            .FirstOrDefault(candidate => candidate.ProvisionedProductId == record.ProvisionedProductId);
        events.OrderEnded(ended, tree.Unit(record.OrganizationalUnitId!)!, account?.Id, isRetry);
    }

    private OrderRecord Succeed(OrderRecord record, OrganizationAccount? leftover)
    {
        var account = Keep(record, leftover, isLeftover: false);
        Save(
            products.Get(record.ProvisionedProductId)! with
            {
                Status = ProvisionedProduct.Available,
                LastSuccessfulProvisioningRecordId = record.Id,
            }
        );
        return record with
        {
            Status = OrderRecord.Succeeded,
            UpdatedAt = record.DueAt,
            Outputs = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["AccountEmail"] = account.Email,
                ["AccountId"] = account.Id,
                ["SSOUserEmail"] = record.Parameters["SSOUserEmail"],
                ["SSOUserPortal"] = "https://d-localcloud.awsapps.example.com/start",
            },
        };
    }

    private OrderRecord Fail(OrderRecord record, Failure failure, OrganizationAccount? leftover)
    {
        if (failure.LeavesAccount)
        {
            Keep(record, leftover, isLeftover: true);
        }

        Save(
            products.Get(record.ProvisionedProductId)! with
            {
                Status = failure.ProductStatus,
                StatusMessage = failure.Description,
            }
        );
        return record with
        {
            Status = OrderRecord.Failed,
            UpdatedAt = record.DueAt,
            ErrorCode = failure.Code,
            ErrorDescription = failure.Description,
        };
    }

    private OrganizationAccount Keep(OrderRecord record, OrganizationAccount? leftover, bool isLeftover)
    {
        var account = (
            leftover
            ?? new OrganizationAccount(
                tree.NewAccountId(),
                record.Parameters["AccountName"],
                record.Parameters["AccountEmail"],
                OrganizationTree.RootId,
                record.DueAt
            )
        ) with
        {
            ParentId = record.OrganizationalUnitId!,
            SsoUserEmail = record.Parameters["SSOUserEmail"],
            ProvisionedProductId = record.ProvisionedProductId,
            IsLeftover = isLeftover,
        };
        tree.Save(account);
        return account;
    }

    // A failed update leaves the old product, to which CloudFormation rolled back.
    private void FinishStack(OrderRecord record)
    {
        var product = products.Get(record.ProvisionedProductId)!;
        if (record.PlannedFailure is { } reason)
        {
            var failure = FailureReasons.OfStack(reason, record);
            var remains = record.Type == OrderRecord.Terminate && product.LastSuccessfulProvisioningRecordId is null;
            Save(
                product with
                {
                    Status = remains ? ProvisionedProduct.Error : failure.ProductStatus,
                    StatusMessage = failure.Description,
                }
            );
            Save(
                record with
                {
                    Status = OrderRecord.Failed,
                    UpdatedAt = record.DueAt,
                    ErrorCode = failure.Code,
                    ErrorDescription = failure.Description,
                }
            );
            return;
        }

        if (record.Type == OrderRecord.Terminate)
        {
            products.Remove(record.ProvisionedProductId);
            Save(record with { Status = OrderRecord.Succeeded, UpdatedAt = record.DueAt });
            return;
        }

        Save(
            product with
            {
                Status = ProvisionedProduct.Available,
                LastSuccessfulProvisioningRecordId = record.Id,
                ArtifactId = record.ArtifactId,
                Parameters = record.Parameters,
            }
        );
        Save(
            record with
            {
                Status = OrderRecord.Succeeded,
                UpdatedAt = record.DueAt,
                Outputs = Catalogue.Product(record.ProductId).Outputs(record.Parameters, record.ProvisionedProductId),
            }
        );
    }

    // A termination only ends the management: the account and its email address stay, and a leftover waits for its next
    // attempt.
    private void FinishTermination(OrderRecord record)
    {
        if (record.PlannedFailure is { } reason)
        {
            var failure = FailureReasons.Of(reason, record);
            Save(
                products.Get(record.ProvisionedProductId)! with
                {
                    Status = ProvisionedProduct.Error,
                    StatusMessage = failure.Description,
                }
            );
            Save(
                record with
                {
                    Status = OrderRecord.Failed,
                    UpdatedAt = record.DueAt,
                    ErrorCode = failure.Code,
                    ErrorDescription = failure.Description,
                }
            );
            return;
        }

        foreach (
            var account in tree.Accounts().Where(account => account.ProvisionedProductId == record.ProvisionedProductId)
        )
        {
            tree.Save(account with { ProvisionedProductId = null, ParentId = OrganizationTree.RootId });
        }

        products.Remove(record.ProvisionedProductId);
        Save(record with { Status = OrderRecord.Succeeded, UpdatedAt = record.DueAt });
    }
}
