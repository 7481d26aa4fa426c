using ChatOps.Domain.People;

namespace ChatOps.Domain.Resources;

/// <summary>The exact keys that find a resource, besides its ID. An inert account ID is none: many share it.</summary>
public static class ResourceKeys
{
    /// <summary>AWS's account ID.</summary>
    public static string AccountId(string accountId) => $"account-id#{accountId}";

    /// <summary>The root user's email, whatever its case.</summary>
    public static string RootEmail(string email) => $"root-email#{EmailAddress.Normalize(email)}";

    /// <summary>The account's name, whatever its case.</summary>
    public static string Name(string name) => $"name#{name.ToLowerInvariant()}";

    /// <summary>Every key of a resource, also once it has ended.</summary>
    public static IReadOnlyList<string> Of(Resource resource) =>
        [
            .. resource is { AccountId: { } id, IsInert: false } ? [AccountId(id)] : Array.Empty<string>(),
            .. resource.Account is { } account
                ? [RootEmail(account.RootEmail), Name(account.Name)]
                : Array.Empty<string>(),
        ];
}
