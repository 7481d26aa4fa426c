namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>A landing zone's products: Account Factory, and one that a full-text search confuses with it.</summary>
internal static class AccountFactoryProduct
{
    private const string AnyText = @"[\u0020-\u007E]+";
    private const string Address = @"[^\s@]+@[^\s@]+\.[^\s@]+";

    public static Portfolio Portfolio { get; } =
        new("port-localfactory", "AWS Control Tower Account Factory Portfolio", "AWS Control Tower");

    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        new("AccountEmail", "Account email")
        {
            MinLength = 6,
            MaxLength = 64,
            AllowedPattern = Address,
        },
        new("AccountName", "Account name")
        {
            MinLength = 1,
            MaxLength = 50,
            AllowedPattern = AnyText,
        },
        new("ManagedOrganizationalUnit", "Managed organizational unit")
        {
            MinLength = 1,
            MaxLength = 256,
            AllowedPattern = AnyText,
        },
        new("SSOUserEmail", "IAM Identity Center user email")
        {
            MinLength = 6,
            MaxLength = 64,
            AllowedPattern = Address,
        },
        new("SSOUserFirstName", "IAM Identity Center user first name")
        {
            MinLength = 1,
            MaxLength = 128,
            AllowedPattern = @"[\s\S]+",
        },
        new("SSOUserLastName", "IAM Identity Center user last name")
        {
            MinLength = 1,
            MaxLength = 128,
            AllowedPattern = @"[\s\S]+",
        },
    ];

    public static Product Factory { get; } =
        new(
            "prod-localfactory",
            "AWS Control Tower Account Factory",
            "AWS Control Tower Account Factory creates and enrolls accounts.",
            Day(2023, 3, 1),
            [
                new Artifact(
                    "pa-localretired",
                    "AWS Control Tower Account Factory 2023",
                    Day(2023, 3, 1),
                    IsActive: false
                ),
                new Artifact("pa-localcurrent", "AWS Control Tower Account Factory", Day(2025, 6, 1), IsActive: true),
                new Artifact(
                    "pa-localpreview",
                    "AWS Control Tower Account Factory preview",
                    Day(2026, 2, 1),
                    IsActive: false
                ),
            ],
            Portfolio,
            Parameters
        );

    public static Product Trial { get; } =
        new(
            "prod-localtrial00",
            "AWS Control Tower Account Factory Trial",
            "Not the AWS Control Tower Account Factory: a trial product.",
            Day(2024, 1, 1),
            [new Artifact("pa-localtrial000", "v1", Day(2024, 1, 1), IsActive: true)],
            Portfolio: null,
            []
        );

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
