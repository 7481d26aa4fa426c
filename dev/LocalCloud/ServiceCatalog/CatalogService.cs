using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>Service Catalog with Account Factory and a platform team's products.</summary>
internal sealed class CatalogService : AwsService
{
    public CatalogService(ProductOperations products, ProvisioningOperations provisioning)
        : base("servicecatalog", "AWS242ServiceCatalogService") =>
        Operations = new Dictionary<string, Func<JsonObject, object>>(StringComparer.Ordinal)
        {
            ["AssociatePrincipalWithPortfolio"] = products.AssociatePrincipalWithPortfolio,
            ["DescribeProduct"] = products.DescribeProduct,
            ["DescribeProductAsAdmin"] = products.DescribeProductAsAdmin,
            ["DescribeProvisionedProduct"] = provisioning.DescribeProvisionedProduct,
            ["DescribeProvisioningArtifact"] = products.DescribeProvisioningArtifact,
            ["DescribeProvisioningParameters"] = products.DescribeProvisioningParameters,
            ["DescribeRecord"] = provisioning.DescribeRecord,
            ["ListLaunchPaths"] = products.ListLaunchPaths,
            ["ListPortfolios"] = products.ListPortfolios,
            ["ListPortfoliosForProduct"] = products.ListPortfoliosForProduct,
            ["ListPrincipalsForPortfolio"] = products.ListPrincipalsForPortfolio,
            ["ListProvisioningArtifacts"] = products.ListProvisioningArtifacts,
            ["ProvisionProduct"] = provisioning.ProvisionProduct,
            ["SearchProducts"] = products.SearchProducts,
            ["SearchProductsAsAdmin"] = products.SearchProductsAsAdmin,
            ["SearchProvisionedProducts"] = provisioning.SearchProvisionedProducts,
            ["TerminateProvisionedProduct"] = provisioning.TerminateProvisionedProduct,
            ["UpdateProvisionedProduct"] = provisioning.UpdateProvisionedProduct,
        };

    public override IReadOnlyDictionary<string, Func<JsonObject, object>> Operations { get; }

    protected override ServiceException Invalid(RequestProblem problem) =>
        new("ValidationException", $"1 validation error detected: {problem}");
}
