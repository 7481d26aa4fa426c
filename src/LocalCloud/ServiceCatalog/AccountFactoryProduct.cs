namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>A version of a product.</summary>
internal sealed record Artifact(string Id, string Name, DateTimeOffset CreatedAt, bool IsActive);

/// <summary>A product as Service Catalog lists it.</summary>
internal sealed record Product(string Id, string Name, string Description, DateTimeOffset CreatedAt, IReadOnlyList<Artifact> Artifacts)
{
    public string ViewId => Id.Replace("prod-", "prodview-", StringComparison.Ordinal);
}

/// <summary>A parameter of Account Factory; all of them are required.</summary>
internal sealed record Parameter(string Key, string Description, int MinLength, int MaxLength, string AllowedPattern);

/// <summary>What a landing zone has in Service Catalog: Account Factory, and beside it a product that a full-text search takes for it.</summary>
internal static class AccountFactoryProduct
{
    public const string PortfolioId = "port-localfactory";
    public const string PortfolioName = "AWS Control Tower Account Factory Portfolio";
    private const string AnyText = @"[\u0020-\u007E]+";
    private const string Address = @"[^\s@]+@[^\s@]+\.[^\s@]+";

    public static Product Factory { get; } = new(
        "prod-localfactory",
        "AWS Control Tower Account Factory",
        "AWS Control Tower Account Factory creates and enrolls accounts.",
        Day(2023, 3, 1),
        [
            new Artifact("pa-localretired", "AWS Control Tower Account Factory 2023", Day(2023, 3, 1), IsActive: false),
            new Artifact("pa-localcurrent", "AWS Control Tower Account Factory", Day(2025, 6, 1), IsActive: true),
            new Artifact("pa-localpreview", "AWS Control Tower Account Factory preview", Day(2026, 2, 1), IsActive: false),
        ]);

    public static Product Trial { get; } = new(
        "prod-localtrial00",
        "AWS Control Tower Account Factory Trial",
        "Not the AWS Control Tower Account Factory: a trial of somebody's own.",
        Day(2024, 1, 1),
        [new Artifact("pa-localtrial000", "v1", Day(2024, 1, 1), IsActive: true)]);

    public static IReadOnlyList<Product> All { get; } = [Trial, Factory];

    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        new("AccountEmail", "Account email", 6, 64, Address),
        new("AccountName", "Account name", 1, 50, AnyText),
        new("ManagedOrganizationalUnit", "Managed organizational unit", 1, 256, AnyText),
        new("SSOUserEmail", "IAM Identity Center user email", 6, 64, Address),
        new("SSOUserFirstName", "IAM Identity Center user first name", 1, 128, @"[\s\S]+"),
        new("SSOUserLastName", "IAM Identity Center user last name", 1, 128, @"[\s\S]+"),
    ];

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
