namespace ChatOps.Infra.Rights;

/// <summary>The rights to order an account or another product, and to follow the order.</summary>
internal static class OrderingRights
{
    /// <summary>The rights of an ordering role.</summary>
    /// <param name="places">The stage.</param>
    /// <param name="product">ARN of the product that creates accounts. Besides it, only products of the stage's
    /// configuration may be ordered.</param>
    public static IEnumerable<Right> All(Places places, string product) =>
        places.Configuration.IsProd
            ? [.. ServiceCatalog(places, product), .. Stacks(places), .. AccountFactory()]
            : ServiceCatalog(places, product);

    private static IEnumerable<Right> ServiceCatalog(Places places, string product) =>
        [
            Right.To("FindProduct", "*", "servicecatalog:SearchProducts"),
            new(
                "Order",
                [
                    "servicecatalog:DescribeProvisioningParameters",
                    "servicecatalog:ListProvisioningArtifacts",
                    "servicecatalog:ListLaunchPaths",
                    "servicecatalog:ProvisionProduct",
                ],
                [
                    product,
                    .. places
                        .Configuration.Products.Select(offered =>
                            places.Home("catalog", $"product/{offered.ProductId ?? "*"}")
                        )
                        .Distinct(StringComparer.Ordinal),
                ]
            ),
            Right.To(
                "FollowOrder",
                "*",
                "servicecatalog:DescribeProvisionedProduct",
                "servicecatalog:DescribeRecord",
                "servicecatalog:TerminateProvisionedProduct",
                "servicecatalog:UpdateProvisionedProduct"
            ),
            // Service Catalog reads a product's template with the caller's rights.
            Right.To("ReadTemplate", "*", "cloudformation:GetTemplateSummary"),
        ];

    // Account Factory has no launch constraint, so its stack uses the ordering role's rights. These are the stack
    // rights of AWS's end-user policy, without stack sets.
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSServiceCatalogEndUserFullAccess.html
    private static IEnumerable<Right> Stacks(Places places) =>
        [
            Right.To(
                "AccountFactoryStack",
                places.Home("cloudformation", "stack/SC-*"),
                "cloudformation:CreateStack",
                "cloudformation:UpdateStack",
                "cloudformation:DeleteStack",
                "cloudformation:SetStackPolicy",
                "cloudformation:DescribeStacks",
                "cloudformation:DescribeStackEvents",
                "cloudformation:ListStackResources",
                "cloudformation:CreateChangeSet",
                "cloudformation:DescribeChangeSet",
                "cloudformation:ExecuteChangeSet",
                "cloudformation:ListChangeSets",
                "cloudformation:DeleteChangeSet",
                "cloudformation:TagResource",
                "cloudformation:UntagResource"
            ),
            Right.To("ReadTemplate", "*", "cloudformation:ValidateTemplate"),
        ];

    /// <summary>The rights to list the policy's portfolios; none if the stage offers none.</summary>
    public static IEnumerable<Right> ReadPortfolios(Places places) =>
        places.Configuration.OffersPortfolio
            ? [Right.To("ReadPortfolios", "*", "servicecatalog:SearchProductsAsAdmin")]
            : [];

    // Account Factory has no role of its own: Control Tower, Organizations and IAM Identity Center use the ordering
    // role's rights. https://docs.aws.amazon.com/controltower/latest/userguide/roles-how.html
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
                "sso-directory:GetUserPoolInfo"
            ),
            // The product's template, in a bucket of Control Tower's. Without the condition this would open every
            // bucket of the management account.
            Right
                .To("AccountFactoryTemplate", "*", "s3:GetObject")
                .Where("StringNotEquals", "aws:ResourceAccount", Amazon.CDK.Aws.ACCOUNT_ID),
        ];
}
