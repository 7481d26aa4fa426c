namespace ChatOps.Infra.Rules;

/// <summary>An allowed pattern in place of an ARN, and why there is nothing narrower.</summary>
/// <param name="Actions">The actions, or the service with a colon for all of its actions.</param>
/// <param name="Resource">The resource: everything, or the end of its ARN.</param>
/// <param name="Reason">For reviewers.</param>
internal sealed record Wildcard(IReadOnlyList<string> Actions, string Resource, string Reason)
{
    /// <summary>True if it is allowed only under a condition.</summary>
    public bool OnlyUnderCondition { get; init; }
}

/// <summary>Every allowed pattern. Any other asterisk fails the synthesis.</summary>
internal static class Wildcards
{
    private const string Everything = "*";
    private const string OfWhoeverOrders =
        "Account Factory acts with the rights of the ordering role, and these actions have no resource.";

    public static IReadOnlyList<Wildcard> Allowed { get; } =
    [
        new(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], Everything, "X-Ray's writes have no resource."),
        new(
            ["logs:CreateLogStream", "logs:PutLogEvents"],
            ":*",
            "A function names its log streams when it starts; the log group is named in full."
        ),
        new(
            [
                "organizations:ListRoots",
                "organizations:ListOrganizationalUnitsForParent",
                "organizations:ListAccountsForParent",
            ],
            Everything,
            "The tree is read from its root, whose ID isn't known at deployment."
        ),
        new(
            [
                "organizations:DescribeOrganization",
                "organizations:CreateAccount",
                "organizations:DescribeCreateAccountStatus",
            ],
            Everything,
            OfWhoeverOrders
        ),
        new(["controltower:", "sso:", "sso-directory:"], Everything, OfWhoeverOrders),
        new(["lex:ListBots"], Everything, "Listing has no resource."),
        new(
            ["lex:"],
            ":bot/*",
            "Lex generates a bot's ID. The builder changes only the bot with its own stack's tags."
        ),
        new(["lex:"], ":bot-alias/*", "Lex generates an alias's ID."),
        new(
            [
                "servicecatalog:DescribeProvisionedProduct",
                "servicecatalog:DescribeRecord",
                "servicecatalog:TerminateProvisionedProduct",
                "servicecatalog:UpdateProvisionedProduct",
            ],
            Everything,
            "Records and provisioned products have no ARN for a policy to name. No condition is narrower: "
                + "three roles follow each other's orders, which servicecatalog:userLevel and roleLevel would "
                + "refuse, and accountLevel equals no condition."
        ),
        new(
            [
                "servicecatalog:DescribeProvisioningParameters",
                "servicecatalog:ListProvisioningArtifacts",
                "servicecatalog:ListLaunchPaths",
                "servicecatalog:ProvisionProduct",
            ],
            ":product/*",
            "The products of a whole portfolio change after the deployment. Service Catalog lets the role "
                + "order only from portfolios that it is associated with."
        ),
        new(
            ["s3:GetObject"],
            Everything,
            "The template of a product is in a bucket of Service Catalog's or Control Tower's; the condition "
                + "excludes every other."
        )
        {
            OnlyUnderCondition = true,
        },
        new(
            ["cloudformation:GetTemplateSummary", "cloudformation:ValidateTemplate"],
            Everything,
            "A template is read before there is a stack."
        ),
        new(["cloudformation:"], ":stack/SC-*", "Service Catalog names the stack of a provisioned product."),
        new(["cloudformation:"], "-data/*", "CloudFormation appends an ID to a stack's ARN."),
        new(["cloudformation:"], "-bot/*", "The same."),
        new(["cloudformation:"], "-app/*", "The same."),
        new(
            ["s3:GetObject", "s3:PutObject"],
            "/*",
            "Assets and artifacts are named by their content or their run; the bucket is named in full, and "
                + "the condition excludes other accounts."
        )
        {
            OnlyUnderCondition = true,
        },
        new(
            [
                "servicecatalog:ListPortfolios",
                "servicecatalog:SearchProducts",
                "servicecatalog:SearchProductsAsAdmin",
                "servicecatalog:ListConstraintsForPortfolio",
            ],
            Everything,
            "Listing has no resource."
        ),
        new(
            ["access-analyzer:ValidatePolicy", "access-analyzer:CheckAccessNotGranted"],
            Everything,
            "The checked policy is not attached yet."
        ),
        new(["sns:GetSubscriptionAttributes"], Everything, "Reading a subscription has no resource."),
        new(["kms:"], Everything, "In a key's policy, * means the key itself."),
    ];

    public static bool Allow(string action, string resource, bool hasCondition) =>
        Allowed.Any(wildcard =>
            wildcard.Actions.Any(allowed =>
                allowed.EndsWith(':') ? action.StartsWith(allowed, StringComparison.Ordinal) : action == allowed
            )
            && (
                wildcard.Resource == Everything
                    ? resource == Everything
                    : resource.EndsWith(wildcard.Resource, StringComparison.Ordinal)
            )
            && (hasCondition || !wildcard.OnlyUnderCondition)
        );
}
