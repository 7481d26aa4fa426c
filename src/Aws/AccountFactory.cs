using Amazon.Runtime;
using Amazon.ServiceCatalog;
using Amazon.ServiceCatalog.Model;
using ChatOps.Application.Catalog;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using ChangeAction = ChatOps.Domain.Requests.ChangeAction;

namespace ChatOps.Aws;

/// <summary>Account Factory and other products through Service Catalog. No tags, notification ARNs or plans: with
/// those, Account Factory fails or hangs.</summary>
internal sealed class AccountFactory(IAmazonServiceCatalog client) : IAccountFactory
{
    // The service returns it, and the SDK has no type for it.
    private const string WrongState = "InvalidStateException";

    /// <inheritdoc/>
    public Task<FactoryProduct> FindProductAsync(string name, CancellationToken cancellationToken) =>
        CallAsync(async () =>
        {
            var productId = await ProductIdAsync(name, cancellationToken);
            var artifacts = await ActiveArtifactsAsync(productId, name, cancellationToken);
            return new FactoryProduct(productId, artifacts[0], await PathAsync(productId, name, cancellationToken))
            {
                ActiveArtifactIds = artifacts,
            };
        });

    /// <inheritdoc/>
    public Task<PlacedOrder> PlaceAsync(
        Order order,
        IReadOnlyDictionary<string, string> secrets,
        CancellationToken cancellationToken
    ) =>
        order.Action switch
        {
            null => ProvisionAsync(order, secrets, cancellationToken),
            ChangeAction.Update => OnWhatIsThereAsync(
                order,
                () => UpdateAsync(order, secrets, cancellationToken),
                cancellationToken
            ),
            _ => OnWhatIsThereAsync(order, () => EndAsync(order, cancellationToken), cancellationToken),
        };

    /// <inheritdoc/>
    public Task<OrderProgress> FollowAsync(Order order, CancellationToken cancellationToken) =>
        CallAsync(async () =>
        {
            var record = await client.DescribeRecordAsync(
                new DescribeRecordRequest { Id = order.RecordId },
                cancellationToken
            );
            var outputs = (record.RecordOutputs ?? []).ToDictionary(
                output => IncomingText.Literal(output.OutputKey).Cleaned,
                output => IncomingText.Literal(output.OutputValue).Cleaned,
                StringComparer.Ordinal
            );
            if (record.RecordDetail.Status == RecordStatus.SUCCEEDED)
            {
                return new OrderProgress(
                    OrderState.Succeeded,
                    outputs.GetValueOrDefault("AccountId"),
                    outputs.GetValueOrDefault("SSOUserPortal")
                )
                {
                    Outputs = outputs,
                };
            }

            if (record.RecordDetail.Status != RecordStatus.FAILED)
            {
                return new OrderProgress(OrderState.UnderWay);
            }

            var errors = (record.RecordDetail.RecordErrors ?? []).Select(error => $"{error.Code}: {error.Description}");
            var reason = IncomingText.Literal(string.Join("; ", errors)).Cleaned;
            var status = await StatusOfAsync(order, cancellationToken);
            return new OrderProgress(
                status == ProvisionedProductStatus.TAINTED ? OrderState.Tainted : OrderState.Failed,
                Reason: reason.Length > 0 ? reason : null
            );
        });

    /// <inheritdoc/>
    public Task<bool> TerminateAsync(Order order, CancellationToken cancellationToken) =>
        CallAsync(async () =>
        {
            if (await FindProvisionedAsync(order, cancellationToken) is not { Status: var status } product)
            {
                return true;
            }

            if (status == ProvisionedProductStatus.ERROR)
            {
                // With the same token, AWS repeats its failed answer. A new attempt needs a new token.
                var again = product.LastRecordId is { } last && last != order.RecordId ? $"-{last}" : string.Empty;
                await client.TerminateProvisionedProductAsync(
                    new TerminateProvisionedProductRequest
                    {
                        ProvisionedProductId = order.ProvisionedProductId,
                        TerminateToken = $"{order.Token}-terminate{again}",
                    },
                    cancellationToken
                );
                return await StatusOfAsync(order, cancellationToken) is null;
            }

            // UNDER_CHANGE can't be terminated yet. A product that is TAINTED or AVAILABLE may have an account, so the
            // cleanup never terminates it.
            return status == ProvisionedProductStatus.UNDER_CHANGE
                ? false
                : throw new ProductKeptException(
                    $"The provisioned product {order.ProvisionedProductId} is {status.Value}, not in ERROR: a "
                        + "person must decide."
                );
        });

    private Task<PlacedOrder> ProvisionAsync(
        Order order,
        IReadOnlyDictionary<string, string> secrets,
        CancellationToken cancellationToken
    ) =>
        OrderAsync(async () =>
        {
            try
            {
                var response = await client.ProvisionProductAsync(
                    new ProvisionProductRequest
                    {
                        ProductId = order.ProductId,
                        ProvisioningArtifactId = order.ArtifactId,
                        PathId = order.PathId,
                        ProvisionedProductName = order.ProvisionedProductName,
                        ProvisionToken = order.Token,
                        ProvisioningParameters =
                        [
                            .. order
                                .Parameters.Concat(secrets)
                                .Select(parameter => new ProvisioningParameter
                                {
                                    Key = parameter.Key,
                                    Value = parameter.Value,
                                }),
                        ],
                    },
                    cancellationToken
                );
                return new PlacedOrder(response.RecordDetail.RecordId, response.RecordDetail.ProvisionedProductId);
            }
            catch (DuplicateResourceException)
            {
                // The name belongs to this very order: an earlier call succeeded, and AWS no longer knows its token.
                var product = (
                    await client.DescribeProvisionedProductAsync(
                        new DescribeProvisionedProductRequest { Name = order.ProvisionedProductName },
                        cancellationToken
                    )
                ).ProvisionedProductDetail;
                return new PlacedOrder(product.LastProvisioningRecordId ?? product.LastRecordId, product.Id);
            }
        });

    private async Task<RecordDetail> UpdateAsync(
        Order order,
        IReadOnlyDictionary<string, string> secrets,
        CancellationToken cancellationToken
    )
    {
        var response = await client.UpdateProvisionedProductAsync(
            new UpdateProvisionedProductRequest
            {
                ProvisionedProductId = order.ProvisionedProductId,
                ProductId = order.ProductId,
                ProvisioningArtifactId = order.ArtifactId,
                PathId = order.PathId,
                UpdateToken = order.Token,
                ProvisioningParameters =
                [
                    .. order
                        .Parameters.Concat(secrets)
                        .Select(parameter => new UpdateProvisioningParameter
                        {
                            Key = parameter.Key,
                            Value = parameter.Value,
                        }),
                    // An omitted parameter would fall back to its default.
                    .. (order.KeptParameters ?? []).Select(key => new UpdateProvisioningParameter
                    {
                        Key = key,
                        UsePreviousValue = true,
                    }),
                ],
            },
            cancellationToken
        );
        return response.RecordDetail;
    }

    private async Task<RecordDetail> EndAsync(Order order, CancellationToken cancellationToken)
    {
        var response = await client.TerminateProvisionedProductAsync(
            new TerminateProvisionedProductRequest
            {
                ProvisionedProductId = order.ProvisionedProductId,
                TerminateToken = order.Token,
            },
            cancellationToken
        );
        return response.RecordDetail;
    }

    private Task<PlacedOrder> OnWhatIsThereAsync(
        Order order,
        Func<Task<RecordDetail>> call,
        CancellationToken cancellationToken
    ) =>
        OrderAsync(async () =>
        {
            try
            {
                return new PlacedOrder((await call()).RecordId, order.ProvisionedProductId!);
            }
            catch (ResourceNotFoundException exception)
            {
                throw new ProductGoneException(
                    $"The provisioned product {order.ProvisionedProductId} was gone already",
                    exception
                );
            }
            catch (AmazonServiceException exception) when (exception.ErrorCode == WrongState)
            {
                // Only UNDER_CHANGE passes by itself; in any other state it would be refused again.
                var status = await StatusOfAsync(order, cancellationToken);
                throw status is null
                || status == ProvisionedProductStatus.UNDER_CHANGE
                || status == ProvisionedProductStatus.PLAN_IN_PROGRESS
                    ? new OrderBusyException(AwsFailures.MessageOf(exception), exception)
                    : new OrderRefusedException(AwsFailures.MessageOf(exception), exception);
            }
        });

    // Finds the ID by search, which IAM can't limit to one product. All other calls need the ID that the policies name.
    private async Task<string> ProductIdAsync(string name, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var page = await client.SearchProductsAsync(
                new SearchProductsRequest { PageToken = next },
                cancellationToken
            );
            ids.UnionWith(
                (page.ProductViewSummaries ?? [])
                    .Where(product => product.Name == name)
                    .Select(product => product.ProductId)
            );
            next = page.NextPageToken;
        } while (!string.IsNullOrEmpty(next));

        return ids.Count switch
        {
            1 => ids.Single(),
            0 => throw new OrderRefusedException(
                $"Service Catalog shows no product named \"{name}\" to this role. Is the role associated with "
                    + "the product's portfolio, in Control Tower's home Region?"
            ),
            _ => throw new OrderRefusedException(
                $"Service Catalog shows {ids.Count} products named \"{name}\" to this role: "
                    + $"{string.Join(", ", ids.Order(StringComparer.Ordinal))}. Rename all but one of them."
            ),
        };
    }

    private async Task<IReadOnlyList<string>> ActiveArtifactsAsync(
        string productId,
        string name,
        CancellationToken cancellationToken
    )
    {
        var response = await client.ListProvisioningArtifactsAsync(
            new ListProvisioningArtifactsRequest { ProductId = productId },
            cancellationToken
        );
        var active = (response.ProvisioningArtifactDetails ?? [])
            .Where(artifact => artifact.Active == true)
            .OrderByDescending(artifact => artifact.CreatedTime)
            .Select(artifact => artifact.Id)
            .ToList();
        return active.Count > 0
            ? active
            : throw new OrderRefusedException($"The product \"{name}\" has no active version.");
    }

    private async Task<string?> PathAsync(string productId, string name, CancellationToken cancellationToken)
    {
        var response = await client.ListLaunchPathsAsync(
            new ListLaunchPathsRequest { ProductId = productId },
            cancellationToken
        );
        return (response.LaunchPathSummaries ?? []) switch
        {
            [] => throw new OrderRefusedException(
                $"There is no launch path to \"{name}\": the ordering role is not associated with the "
                    + "portfolio, or the landing zone has drifted and must be repaired in Control Tower."
            ),
            [_] => null,
            var paths => paths.OrderBy(path => path.Name, StringComparer.Ordinal).First().Id,
        };
    }

    private async Task<ProvisionedProductStatus?> StatusOfAsync(Order order, CancellationToken cancellationToken) =>
        (await FindProvisionedAsync(order, cancellationToken))?.Status;

    private async Task<ProvisionedProductDetail?> FindProvisionedAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.DescribeProvisionedProductAsync(
                new DescribeProvisionedProductRequest { Id = order.ProvisionedProductId },
                cancellationToken
            );
            return response.ProvisionedProductDetail;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    // A refusal orders nothing. After throttling or an unknown error, the same order is placed again.
    private static Task<PlacedOrder> OrderAsync(Func<Task<PlacedOrder>> call) =>
        CallAsync(async () =>
        {
            try
            {
                return await call();
            }
            catch (AmazonServiceException exception) when (AwsFailures.IsRefusal(exception))
            {
                switch (FailureReasons.KindOf($"{exception.ErrorCode}: {exception.Message}"))
                {
                    case FailureKind.Later:
                        throw new OrderBusyException(AwsFailures.MessageOf(exception), exception);
                    case FailureKind.Never:
                        throw new OrderRefusedException(AwsFailures.MessageOf(exception), exception);
                    default:
                        throw;
                }
            }
        });

    private static async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception exception)
            when (exception is InvalidParametersException or ResourceNotFoundException or DuplicateResourceException)
        {
            throw new OrderRefusedException(AwsFailures.MessageOf(exception), exception);
        }
        catch (Exception exception) when (AwsFailures.Is(exception))
        {
            throw new AccountFactoryUnavailableException(
                $"Service Catalog did not answer: {AwsFailures.MessageOf(exception)}",
                exception
            );
        }
    }
}
