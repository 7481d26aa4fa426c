using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>The operations that order, change, terminate, and follow an order.</summary>
internal sealed class ProvisioningOperations(
    AccountFactory factory,
    CatalogLookup lookup,
    OrderParameters parameters,
    SettingsStore settings,
    LocalState state,
    TimeProvider time,
    LocalCloudOptions options
)
{
    private const string IdAlphabet = "abcdefghijklmnopqrstuvwxyz234567";

    // An order without a free slot fails soon, not after an account's time.
    private const double ShareUntilTurnedAway = 0.2;
    private readonly string arnPrefix = $"arn:aws:servicecatalog:{options.Region}:{options.AccountId}";

    public object ProvisionProduct(JsonObject request) =>
        state.Transact(() =>
        {
            factory.Advance();
            if (Repeated(OrderRecord.Provision, CatalogLookup.Text(request, "ProvisionToken")!, request) is { } same)
            {
                return new { RecordDetail = same.Show() };
            }

            var product = lookup.Product(request, "ProductId", "ProductName");
            var artifact = CatalogLookup.Artifact(product, request);
            if (!artifact.IsActive)
            {
                throw CatalogLookup.Invalid(
                    $"ProvisioningArtifact {artifact.Id} of product {product.Id} is not active."
                );
            }

            var path = lookup.Path(product, request);
            var values = OrderParameters.Read(product, request);
            var unit = product.IsAccountFactory ? parameters.Unit(values["ManagedOrganizationalUnit"]) : null;
            var name = CatalogLookup.Text(request, "ProvisionedProductName")!;
            if (factory.Product(id: null, name) is not null)
            {
                throw new ServiceException(
                    "DuplicateResourceException",
                    $"A provisioned product named '{name}' already exists."
                );
            }

            var failure = PlannedFailure(product, request);
            var record = NewRecord(
                OrderRecord.Provision,
                product,
                CatalogLookup.Text(request, "ProvisionToken")!,
                request,
                failure
            ) with
            {
                ProvisionedProductId = NewId("pp"),
                ProvisionedProductName = name,
                ArtifactId = artifact.Id,
                PathId = path,
                Parameters = OrderParameters.Mask(product, values),
                OrganizationalUnitId = unit?.Id,
            };
            factory.Save(record);
            factory.Save(
                new ProvisionedProduct
                {
                    Id = record.ProvisionedProductId,
                    Name = name,
                    Status = ProvisionedProduct.UnderChange,
                    ProductId = product.Id,
                    ArtifactId = artifact.Id,
                    Token = record.Token,
                    CreatedAt = record.CreatedAt,
                    LastRecordId = record.Id,
                    LastProvisioningRecordId = record.Id,
                }
            );
            return new { RecordDetail = record.Show() };
        });

    public object TerminateProvisionedProduct(JsonObject request) =>
        state.Transact(() =>
        {
            factory.Advance();
            var (id, name) = CatalogLookup.OneOf(request, "ProvisionedProductId", "ProvisionedProductName");
            if (Repeated(OrderRecord.Terminate, CatalogLookup.Text(request, "TerminateToken")!, request) is { } same)
            {
                return new { RecordDetail = same.Show() };
            }

            var product =
                factory.Product(id, name)
                ?? throw CatalogLookup.NotFound($"Provisioned product {id ?? name} not found.");
            if (product.Status == ProvisionedProduct.UnderChange)
            {
                throw new ServiceException(
                    "InvalidStateException",
                    $"Provisioned product {product.Id} cannot be terminated while it is UNDER_CHANGE."
                );
            }

            // A failed order's product has its own failures; the next failure may concern a product in use.
            var definition = Catalogue.Product(product.ProductId);
            var failure =
                product.Status == ProvisionedProduct.Error ? PlannedFailureOfTermination()
                : definition.IsAccountFactory ? null
                : PlannedFailure(definition, request);
            var record = NewRecord(
                OrderRecord.Terminate,
                definition,
                CatalogLookup.Text(request, "TerminateToken")!,
                request,
                failure
            ) with
            {
                ProvisionedProductId = product.Id,
                ProvisionedProductName = product.Name,
                ArtifactId = product.ArtifactId,
            };
            factory.Save(record);
            factory.Save(
                product with
                {
                    Status = ProvisionedProduct.UnderChange,
                    StatusMessage = null,
                    LastRecordId = record.Id,
                }
            );
            return new { RecordDetail = record.Show() };
        });

    public object UpdateProvisionedProduct(JsonObject request) =>
        state.Transact(() =>
        {
            factory.Advance();
            var (id, name) = CatalogLookup.OneOf(request, "ProvisionedProductId", "ProvisionedProductName");
            if (Repeated(OrderRecord.Update, CatalogLookup.Text(request, "UpdateToken")!, request) is { } same)
            {
                return new { RecordDetail = same.Show() };
            }

            var product =
                factory.Product(id, name)
                ?? throw CatalogLookup.NotFound($"Provisioned product {id ?? name} not found.");
            if (product.Status is ProvisionedProduct.UnderChange or ProvisionedProduct.Error)
            {
                throw new ServiceException(
                    "InvalidStateException",
                    $"Provisioned product {product.Id} cannot be updated while it is {product.Status}."
                );
            }

            var definition = Catalogue.Product(product.ProductId);
            if (definition.IsAccountFactory)
            {
                throw CatalogLookup.Invalid("The stand-in does not update accounts.");
            }

            var artifact =
                CatalogLookup.Text(request, "ProvisioningArtifactId") is null
                && CatalogLookup.Text(request, "ProvisioningArtifactName") is null
                    ? definition.Artifacts.First(candidate => candidate.Id == product.ArtifactId)
                    : CatalogLookup.Artifact(definition, request);
            var values = OrderParameters.Mask(
                definition,
                OrderParameters.Read(definition, request, product.Parameters)
            );
            var record = NewRecord(
                OrderRecord.Update,
                definition,
                CatalogLookup.Text(request, "UpdateToken")!,
                request,
                PlannedFailure(definition, request)
            ) with
            {
                ProvisionedProductId = product.Id,
                ProvisionedProductName = product.Name,
                ArtifactId = artifact.Id,
                Parameters = values,
            };
            factory.Save(record);
            factory.Save(
                product with
                {
                    Status = ProvisionedProduct.UnderChange,
                    StatusMessage = null,
                    LastRecordId = record.Id,
                    LastProvisioningRecordId = record.Id,
                }
            );
            return new { RecordDetail = record.Show() };
        });

    public object DescribeRecord(JsonObject request)
    {
        factory.Advance();
        var id = CatalogLookup.Text(request, "Id")!;
        var record = factory.Record(id) ?? throw CatalogLookup.NotFound($"Record {id} not found.");
        return new
        {
            RecordDetail = record.Show(),
            RecordOutputs = record.Outputs.Select(output => new { OutputKey = output.Key, OutputValue = output.Value }),
        };
    }

    public object DescribeProvisionedProduct(JsonObject request)
    {
        factory.Advance();
        var (id, name) = CatalogLookup.OneOf(request, "Id", "Name");
        var product =
            factory.Product(id, name) ?? throw CatalogLookup.NotFound($"Provisioned product {id ?? name} not found.");
        return new { ProvisionedProductDetail = product.Show(arnPrefix), CloudWatchDashboards = Array.Empty<object>() };
    }

    public object SearchProvisionedProducts(JsonObject request)
    {
        factory.Advance();
        var queries = (request["Filters"]?["SearchQuery"] as JsonArray ?? [])
            .Select(query => query!.GetValue<string>())
            .ToList();
        var found = factory
            .Products()
            .Where(product => queries.TrueForAll(query => ProductQuery.Matches(product, query, arnPrefix)));
        var sorted = ProductQuery.Sort(
            found,
            CatalogLookup.Text(request, "SortBy"),
            CatalogLookup.Text(request, "SortOrder") == "DESCENDING"
        );
        var (page, next) = ProductOperations.Page(sorted, "provisioned-products", request);
        return new
        {
            ProvisionedProducts = page.Select(product => product.Show(arnPrefix)),
            TotalResultsCount = sorted.Count,
            NextPageToken = next,
        };
    }

    private OrderRecord? Repeated(string type, string token, JsonObject request)
    {
        var earlier = factory.Records().FirstOrDefault(record => record.Type == type && record.Token == token);
        return earlier is null || earlier.Fingerprint == Fingerprint(request)
            ? earlier
            : throw CatalogLookup.Invalid(
                $"The token '{token}' was used with other parameters, in record {earlier.Id}."
            );
    }

    private string? PlannedFailure(Product product, JsonObject request)
    {
        if (product.IsAccountFactory && factory.Running() >= FailureReasons.MostConcurrent)
        {
            return FailureReasons.Concurrent;
        }

        if (product.IsAccountFactory && request["NotificationArns"] is JsonArray { Count: > 0 })
        {
            return "Account Factory does not support NotificationArns.";
        }

        if (settings.Current.FailNextOrders == 0)
        {
            return null;
        }

        return settings.Change(current => current with { FailNextOrders = current.FailNextOrders - 1 }).FailureReason;
    }

    private string? PlannedFailureOfTermination() =>
        settings.Current.FailNextTerminations == 0
            ? null
            : settings
                .Change(current => current with { FailNextTerminations = current.FailNextTerminations - 1 })
                .FailureReason;

    private OrderRecord NewRecord(string type, Product product, string token, JsonObject request, string? failure)
    {
        var now = time.GetUtcNow();
        var share = failure == FailureReasons.Concurrent ? ShareUntilTurnedAway : 1;
        return new OrderRecord
        {
            Id = NewId("rec"),
            Sequence = state.NextNumber("record"),
            Type = type,
            Status = OrderRecord.Created,
            Token = token,
            Fingerprint = Fingerprint(request),
            CreatedAt = now,
            UpdatedAt = now,
            DueAt = now + TimeSpan.FromSeconds(settings.Current.ProvisioningSeconds * share),
            PlannedFailure = failure,
            ProvisionedProductId = string.Empty,
            ProvisionedProductName = string.Empty,
            ProductId = product.Id,
            ArtifactId = string.Empty,
        };
    }

    private static string Fingerprint(JsonObject request)
    {
        var members = request
            .Where(member =>
                member.Key
                    is not (
                        "ProvisionToken"
                        or "TerminateToken"
                        or "UpdateToken"
                        or "AcceptLanguage"
                        or "ProvisioningParameters"
                    )
            )
            .Select(member => $"{member.Key}={member.Value?.ToJsonString()}");
        var values = (request["ProvisioningParameters"] as JsonArray ?? []).Select(parameter =>
            $"{parameter!["Key"]}:{parameter["Value"]?.ToJsonString()}{parameter["UsePreviousValue"]?.ToJsonString()}"
        );

        // A digest, since some parameters are secret.
        var text = string.Join(
            '\n',
            members.Order(StringComparer.Ordinal).Concat(values.Order(StringComparer.Ordinal))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string NewId(string prefix) => $"{prefix}-{RandomNumberGenerator.GetString(IdAlphabet, 13)}";
}
