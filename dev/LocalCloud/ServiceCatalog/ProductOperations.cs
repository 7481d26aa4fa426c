using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>The operations that describe products.</summary>
internal sealed class ProductOperations(CatalogLookup lookup, LocalState state, LocalCloudOptions options)
{
    private const int DefaultPage = 20;
    private readonly Collection<Principal> principals = state.Collection<Principal>("portfolio-principals");

    public object SearchProducts(JsonObject request)
    {
        var (page, next) = Page(Search(request), "products", request);
        return new
        {
            ProductViewSummaries = page.Select(Summary),
            ProductViewAggregations = new { },
            NextPageToken = next,
        };
    }

    public object SearchProductsAsAdmin(JsonObject request)
    {
        var portfolio = CatalogLookup.Text(request, "PortfolioId");
        if (portfolio is not null)
        {
            RequirePortfolio(portfolio);
        }

        var found = Search(request).Where(product => portfolio is null || product.Portfolio?.Id == portfolio).ToList();
        var (page, next) = Page(found, $"products-as-admin-{portfolio}", request);
        return new { ProductViewDetails = page.Select(Detail), NextPageToken = next };
    }

    public object DescribeProduct(JsonObject request)
    {
        var product = lookup.Product(request, "Id", "Name");
        return new
        {
            ProductViewSummary = Summary(product),
            ProvisioningArtifacts = product.Artifacts.Select(Show),
            Budgets = Array.Empty<object>(),
            LaunchPaths = lookup.Paths(product).Select(path => new { path.Id, path.Name }),
        };
    }

    public object DescribeProductAsAdmin(JsonObject request)
    {
        var product = lookup.Product(request, "Id", "Name");
        return new
        {
            ProductViewDetail = Detail(product),
            ProvisioningArtifactSummaries = product.Artifacts.Select(Show),
            Tags = Array.Empty<object>(),
            TagOptions = Array.Empty<object>(),
            Budgets = Array.Empty<object>(),
        };
    }

    public object ListProvisioningArtifacts(JsonObject request) =>
        new
        {
            ProvisioningArtifactDetails = Details(
                lookup.Product(new JsonObject { ["Id"] = CatalogLookup.Text(request, "ProductId") }, "Id", "Name")
            ),
        };

    public object DescribeProvisioningArtifact(JsonObject request)
    {
        var product = lookup.Product(request, "ProductId", "ProductName");
        return new
        {
            ProvisioningArtifactDetail = ShowDetail(product, CatalogLookup.Artifact(product, request)),
            Info = new { TemplateUrl = $"https://{options.Region}.example.com/{product.Id}.template" },
            Status = "AVAILABLE",
        };
    }

    public object ListLaunchPaths(JsonObject request)
    {
        var product = lookup.Product(
            new JsonObject { ["Id"] = CatalogLookup.Text(request, "ProductId") },
            "Id",
            "Name"
        );
        var (page, next) = Page(lookup.Paths(product), $"paths-{product.Id}", request);
        return new
        {
            LaunchPathSummaries = page.Select(path => new
            {
                path.Id,
                path.Name,
                ConstraintSummaries = Array.Empty<object>(),
                Tags = Array.Empty<object>(),
            }),
            NextPageToken = next,
        };
    }

    public object DescribeProvisioningParameters(JsonObject request)
    {
        var product = lookup.Product(request, "ProductId", "ProductName");
        CatalogLookup.Artifact(product, request);
        lookup.Path(product, request);
        return new
        {
            ProvisioningArtifactParameters = product.Parameters.Select(parameter => parameter.Show()),
            ConstraintSummaries = Array.Empty<object>(),
            UsageInstructions = Array.Empty<object>(),
            TagOptions = Array.Empty<object>(),
        };
    }

    public object ListPortfolios(JsonObject request)
    {
        var (page, next) = Page(Catalogue.Portfolios.Select(Show).ToList(), "portfolios", request);
        return new { PortfolioDetails = page, NextPageToken = next };
    }

    public object ListPortfoliosForProduct(JsonObject request)
    {
        var product = lookup.Product(
            new JsonObject { ["Id"] = CatalogLookup.Text(request, "ProductId") },
            "Id",
            "Name"
        );
        var (page, next) = Page(
            product.Portfolio is { } portfolio ? [Show(portfolio)] : new List<object>(),
            $"portfolios-{product.Id}",
            request
        );
        return new { PortfolioDetails = page, NextPageToken = next };
    }

    public object AssociatePrincipalWithPortfolio(JsonObject request)
    {
        RequirePortfolio(CatalogLookup.Text(request, "PortfolioId")!);
        var arn = CatalogLookup.Text(request, "PrincipalARN")!;
        if (!arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            throw CatalogLookup.Invalid($"PrincipalARN '{arn}' is not the ARN of an IAM principal.");
        }

        principals.Put(arn, new Principal(arn, CatalogLookup.Text(request, "PrincipalType")!));
        return new { };
    }

    public object ListPrincipalsForPortfolio(JsonObject request)
    {
        RequirePortfolio(CatalogLookup.Text(request, "PortfolioId")!);
        var (page, next) = Page(principals.AllById(), "principals", request);
        return new
        {
            Principals = page.Select(principal => new { PrincipalARN = principal.Arn, PrincipalType = principal.Type }),
            NextPageToken = next,
        };
    }

    // Every word of the text must be in the name or the description, so similar products are found, too, in no
    // particular order.
    private static List<Product> Search(JsonObject request)
    {
        var words = (request["Filters"]?["FullTextSearch"] as JsonArray ?? [])
            .SelectMany(text => text!.GetValue<string>().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return Catalogue
            .All.Where(product =>
                words.TrueForAll(word =>
                    $"{product.Name} {product.Description}".Contains(word, StringComparison.OrdinalIgnoreCase)
                )
            )
            .ToList();
    }

    private static void RequirePortfolio(string id)
    {
        if (Catalogue.Portfolios.All(portfolio => portfolio.Id != id))
        {
            throw CatalogLookup.NotFound($"Portfolio {id} not found.");
        }
    }

    private object Summary(Product product) =>
        new
        {
            Id = product.ViewId,
            ProductId = product.Id,
            product.Name,
            Owner = product.Portfolio?.Provider ?? "Unknown",
            ShortDescription = product.Description,
            Type = product.IsAccountFactory ? "CONTROL_TOWER_ACCOUNT" : "CLOUD_FORMATION_TEMPLATE",
            HasDefaultPath = lookup.Paths(product).Count == 1,
        };

    private object Detail(Product product) =>
        new
        {
            ProductViewSummary = Summary(product),
            Status = "AVAILABLE",
            ProductARN = Arn($"product/{product.Id}"),
            CreatedTime = product.CreatedAt.ToUnixTimeSeconds(),
        };

    private object Show(Portfolio portfolio) =>
        new
        {
            portfolio.Id,
            ARN = Arn($"portfolio/{portfolio.Id}"),
            DisplayName = portfolio.Name,
            ProviderName = portfolio.Provider,
            CreatedTime = AccountFactoryProduct.Factory.CreatedAt.ToUnixTimeSeconds(),
        };

    private string Arn(string resource) => $"arn:aws:catalog:{options.Region}:{options.AccountId}:{resource}";

    // DescribeProduct's summaries don't say which artifact is active.
    private static object Show(Artifact artifact) =>
        new
        {
            artifact.Id,
            artifact.Name,
            CreatedTime = artifact.CreatedAt.ToUnixTimeSeconds(),
        };

    private static IEnumerable<object> Details(Product product) =>
        product.Artifacts.Select(artifact => ShowDetail(product, artifact));

    private static object ShowDetail(Product product, Artifact artifact) =>
        new
        {
            artifact.Id,
            artifact.Name,
            Type = product.IsAccountFactory ? "CONTROL_TOWER_ACCOUNT" : "CLOUD_FORMATION_TEMPLATE",
            CreatedTime = artifact.CreatedAt.ToUnixTimeSeconds(),
            Active = artifact.IsActive,
            Guidance = "DEFAULT",
        };

    public static (IReadOnlyList<T> Items, string? Next) Page<T>(
        IReadOnlyList<T> items,
        string list,
        JsonObject request
    ) =>
        Paging.Page(
            items,
            list,
            CatalogLookup.Text(request, "PageToken"),
            request["PageSize"]?.GetValue<int>() is > 0 and var size ? size : DefaultPage,
            () => CatalogLookup.Invalid("PageToken is of another list or of none.")
        );

    private sealed record Principal(string Arn, string Type);
}
