namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>What a platform team offers beside accounts: a database, a bucket, a budget. Their parameters are of every
/// kind that CloudFormation knows.</summary>
internal static class PlatformProducts
{
    private static readonly DateTimeOffset FirstVersion = new(2025, 9, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset SecondVersion = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    public static Portfolio Portfolio { get; } = new("port-localplatform", "Platform products", "Platform team");

    public static Product Database { get; } =
        new(
            "prod-localdatabase",
            "PostgreSQL database",
            "A PostgreSQL database on Amazon RDS with encrypted storage and daily backups.",
            FirstVersion,
            [
                new Artifact("pa-localdatabase1", "v1", FirstVersion, IsActive: false),
                new Artifact("pa-localdatabase2", "v2", SecondVersion, IsActive: true),
            ],
            Portfolio,
            [
                new("DatabaseName", "Name of the first database")
                {
                    MinLength = 3,
                    MaxLength = 32,
                    AllowedPattern = "[a-z][a-z0-9_]*",
                    ConstraintDescription = "starts with a letter; lower-case letters, digits and underscores",
                },
                new("InstanceClass", "Size of the instance")
                {
                    AllowedValues = ["db.t4g.micro", "db.t4g.small", "db.m7g.large"],
                    Default = "db.t4g.micro",
                },
                new("AllocatedStorage", "Storage in GiB")
                {
                    Type = Parameter.Number,
                    MinValue = 20,
                    MaxValue = 500,
                    Default = "20",
                },
                new("ClientNetworks", "Networks that may connect, in CIDR notation")
                {
                    Type = Parameter.List,
                    AllowedPattern = @"\d{1,3}(\.\d{1,3}){3}/\d{1,2}",
                    ConstraintDescription = "networks such as 10.0.0.0/8",
                    Default = "10.0.0.0/8",
                },
                new("MasterPassword", "Password of the master user")
                {
                    IsNoEcho = true,
                    MinLength = 12,
                    MaxLength = 41,
                    AllowedPattern = @"[!-~]+",
                    ConstraintDescription = "printable ASCII without spaces",
                },
            ]
        )
        {
            Outputs = (values, id) =>
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["DatabaseName"] = values["DatabaseName"],
                    ["Endpoint"] = $"{id}.local.rds.example.com",
                    ["Port"] = "5432",
                },
        };

    public static Product Bucket { get; } =
        new(
            "prod-localbucket00",
            "Storage bucket",
            "An Amazon S3 bucket without public access, with a choice of what becomes of old objects.",
            FirstVersion,
            [new Artifact("pa-localbucket000", "v1", FirstVersion, IsActive: true)],
            Portfolio,
            [
                new("BucketName", "Name of the bucket")
                {
                    MinLength = 3,
                    MaxLength = 63,
                    AllowedPattern = "[a-z0-9][a-z0-9-]*[a-z0-9]",
                    ConstraintDescription = "lower-case letters, digits and hyphens",
                },
                new("Lifecycle", "What becomes of old objects")
                {
                    AllowedValues = ["keep", "archive-after-90-days", "delete-after-365-days"],
                    Default = "keep",
                },
                new("Versioning", "Whether overwritten objects are kept")
                {
                    AllowedValues = ["Enabled", "Suspended"],
                    Default = "Enabled",
                },
            ]
        )
        {
            Outputs = (values, _) =>
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["BucketName"] = values["BucketName"],
                    ["BucketArn"] = $"arn:aws:s3:::{values["BucketName"]}",
                },
        };

    public static Product Budget { get; } =
        new(
            "prod-localbudget00",
            "Monthly budget",
            "An AWS budget that warns by email before the month's money is spent.",
            FirstVersion,
            [new Artifact("pa-localbudget000", "v1", FirstVersion, IsActive: true)],
            Portfolio,
            [
                new("BudgetName", "Name of the budget")
                {
                    MinLength = 1,
                    MaxLength = 100,
                    AllowedPattern = @"[^:\\]+",
                    ConstraintDescription = "no colons or backslashes",
                },
                new("AmountUsd", "US dollars a month")
                {
                    Type = Parameter.Number,
                    MinValue = 1,
                    MaxValue = 100000,
                },
                new("AlertPercent", "Per cent at which to warn")
                {
                    Type = Parameter.Number,
                    MinValue = 1,
                    MaxValue = 100,
                    Default = "80",
                },
                new("Subscribers", "E-mail addresses to warn")
                {
                    Type = Parameter.List,
                    AllowedPattern = @"[^@\s,]+@[^@\s,]+\.[^@\s,]+",
                    ConstraintDescription = "email addresses, separated by commas",
                },
                new("CostCenter", "Cost center, where there is one")
                {
                    AllowedPattern = "(CC-[0-9]{4})?",
                    ConstraintDescription = "CC- and four digits",
                    Default = string.Empty,
                },
            ]
        )
        {
            Outputs = (values, _) =>
                new Dictionary<string, string>(StringComparer.Ordinal) { ["BudgetName"] = values["BudgetName"] },
        };
}
