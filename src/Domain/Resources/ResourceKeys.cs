using ChatOps.Domain.People;

namespace ChatOps.Domain.Resources;

/// <summary>
/// The exact keys besides the ID that find a resource. An inert account ID
/// isn't a key, because many resources share it.
/// </summary>
public static class ResourceKeys
{
    /// <summary>Returns the key of an AWS account ID.</summary>
    public static string AccountId(string accountId) => $"account-id#{accountId}";

    /// <summary>Returns the key of a root email address, ignoring case.</summary>
    public static string RootEmail(string email) => $"root-email#{EmailAddress.Normalize(email)}";

    /// <summary>Returns the key of an account's name, ignoring case.</summary>
    public static string Name(string name) => $"name#{name.ToLowerInvariant()}";

    /// <summary>Returns the keys of a resource. They stay valid after it has ended.</summary>
    public static IReadOnlyList<string> Of(Resource resource) =>
        [
            .. resource is { AccountId: { } id, IsInert: false } ? [AccountId(id)] : Array.Empty<string>(),
            .. resource.Account is { } account
                ? [RootEmail(account.RootEmail), Name(account.Name)]
                : Array.Empty<string>(),
        ];
}
