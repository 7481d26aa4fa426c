using Amazon.CDK;
using ChatOps.Infra.Stacks;

namespace ChatOps.Infra.Rights;

/// <summary>What it takes to order an account or another product, and to follow the order.</summary>
public static class OrderingRights
{
    /// <summary>The rights of a role that orders.</summary>
    /// <param name="places">The stage.</param>
    /// <param name="product">ARN of the product that makes accounts. Besides it only those of the stage's configuration may be ordered.</param>
    public static IEnumerable<Right> All(Places places, string product) =>
        places.Configuration.IsProd ? [.. ServiceCatalog(places, product), .. AccountFactory()] : ServiceCatalog(places, product);

    private static IEnumerable<Right> ServiceCatalog(Places places, string product) =>
    [
        new(
            "Order",
            ["servicecatalog:DescribeProduct", "servicecatalog:DescribeProvisioningParameters", "servicecatalog:ListProvisioningArtifacts", "servicecatalog:ListLaunchPaths", "servicecatalog:ProvisionProduct"],
            [product, .. places.Configuration.Products.Select(offered => places.Home("catalog", $"product/{offered.ProductId ?? "*"}")).Distinct(StringComparer.Ordinal)]),
        Right.To("FollowOrder", "*", "servicecatalog:DescribeProvisionedProduct", "servicecatalog:DescribeRecord", "servicecatalog:TerminateProvisionedProduct", "servicecatalog:UpdateProvisionedProduct"),
    ];

    /// <summary>What it takes to know what is in the policy's portfolios; nothing where the stage offers none.</summary>
    public static IEnumerable<Right> ReadPortfolios(Places places) =>
        places.Configuration.OffersPortfolio ? [Right.To("ReadPortfolios", "*", "servicecatalog:SearchProductsAsAdmin")] : [];

    // Account Factory has no role of its own: Control Tower, Organizations and IAM Identity Center act with the rights of whoever orders.
    private static IEnumerable<Right> AccountFactory() =>
    [
        Right.To(
            "AccountFactory",
            "*",
            "controltower:CreateManagedAccount",
            "controltower:DescribeManagedAccount",
            "controltower:DeregisterManagedAccount",
            "organizations:DescribeOrganization",
            "organizations:CreateAccount",
            "organizations:DescribeCreateAccountStatus",
            "sso:GetProfile",
            "sso:CreateProfile",
            "sso:UpdateProfile",
            "sso:AssociateProfile",
            "sso:CreateApplicationInstance",
            "sso:GetSSOStatus",
            "sso:GetTrust",
            "sso:CreateTrust",
            "sso:UpdateTrust",
            "sso:GetApplicationInstance",
            "sso:GetPeregrineStatus",
            "sso:ListDirectoryAssociations",
            "sso:ListPermissionSets",
            "sso:GetPermissionSet",
            "sso:ProvisionApplicationInstanceForAWSAccount",
            "sso:ProvisionApplicationProfileForAWSAccountInstance",
            "sso:ProvisionSAMLProvider",
            "sso:ListProfileAssociations",
            "sso:DescribeRegisteredRegions",
            "sso-directory:ListMembersInGroup",
            "sso-directory:AddMemberToGroup",
            "sso-directory:SearchGroups",
            "sso-directory:SearchGroupsWithGroupName",
            "sso-directory:SearchUsers",
            "sso-directory:CreateUser",
            "sso-directory:DescribeGroups",
            "sso-directory:DescribeDirectory",
            "sso-directory:GetUserPoolInfo"),

        // The product's template, in a bucket of Control Tower's. Without the condition this would open every bucket of the management account.
        Right.To("AccountFactoryTemplate", "*", "s3:GetObject").Where("StringNotEquals", "aws:ResourceAccount", Aws.ACCOUNT_ID),
    ];
}
