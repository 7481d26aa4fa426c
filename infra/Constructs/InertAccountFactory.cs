using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3.Assets;
using Amazon.CDK.AWS.Servicecatalog;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The product that Dev and Staging order in place of accounts: the same six parameters and outputs, and no
/// resource. A test runs through Service Catalog, and never vends an account.</summary>
internal sealed class InertAccountFactory : Construct
{
    /// <summary>Creates portfolio and product.</summary>
    public InertAccountFactory(Construct scope, string id, Places places)
        : base(scope, id)
    {
        var template = new Asset(
            this,
            "Template",
            new AssetProps { Path = Path.Combine(AppContext.BaseDirectory, "infra", "inert-account.template.json") }
        );
        var portfolio = new CfnPortfolio(
            this,
            "Portfolio",
            new CfnPortfolioProps
            {
                DisplayName = places.Names.InertProduct,
                ProviderName = places.Names.Project,
                Description = "Stands in for Account Factory in stages that create no accounts",
            }
        );
        var product = new CfnCloudFormationProduct(
            this,
            "Product",
            new CfnCloudFormationProductProps
            {
                Name = places.Names.InertProduct,
                Owner = places.Names.Project,
                ProvisioningArtifactParameters = new object[]
                {
                    new CfnCloudFormationProduct.ProvisioningArtifactPropertiesProperty
                    {
                        Name = "inert",
                        Info = new Dictionary<string, object>(StringComparer.Ordinal)
                        {
                            ["LoadTemplateFromURL"] = template.HttpUrl,
                        },
                    },
                },
            }
        );
        var association = new CfnPortfolioProductAssociation(
            this,
            "ProductInPortfolio",
            new CfnPortfolioProductAssociationProps { PortfolioId = portfolio.Ref, ProductId = product.Ref }
        );
        var launcher = new Role(
            this,
            "Launcher",
            new RoleProps
            {
                RoleName = $"{places.Names.Prefix}-inert-launch",
                AssumedBy = new ServicePrincipal("servicecatalog.amazonaws.com"),
                InlinePolicies = Right.Policies([
                    Right.To(
                        "MakeInertStacks",
                        places.Home("cloudformation", "stack/SC-*"),
                        "cloudformation:CreateStack",
                        "cloudformation:UpdateStack",
                        "cloudformation:DeleteStack",
                        "cloudformation:SetStackPolicy",
                        "cloudformation:DescribeStacks",
                        "cloudformation:DescribeStackEvents"
                    ),
                    Right.To(
                        "ReadTemplate",
                        "*",
                        "cloudformation:GetTemplateSummary",
                        "cloudformation:ValidateTemplate"
                    ),
                    Right
                        .To("ReadTemplate", "*", "s3:GetObject")
                        .Where("StringEquals", "s3:ExistingObjectTag/servicecatalog:provisioning", "true"),
                ]),
            }
        );
        var constraint = new CfnLaunchRoleConstraint(
            this,
            "LaunchRole",
            new CfnLaunchRoleConstraintProps
            {
                PortfolioId = portfolio.Ref,
                ProductId = product.Ref,
                RoleArn = launcher.RoleArn,
            }
        );
        constraint.AddDependency(association);
        PortfolioId = portfolio.Ref;
        ProductId = product.Ref;
    }

    public string PortfolioId { get; }

    public string ProductId { get; }
}
