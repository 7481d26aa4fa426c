using ChatOps.Domain.Organizations;

namespace ChatOps.Application.Organizations;

/// <summary>
/// A stored copy of the organization's OUs and accounts, refreshed by the sweep. Reading AWS Organizations itself
/// is too slow for hooks, forms and orders.
/// </summary>
public interface IDirectory
{
    /// <summary>Returns the time of the last refresh; null before the first one.</summary>
    Task<DateTimeOffset?> RefreshedAtAsync(CancellationToken cancellationToken);

    /// <summary>Returns the OUs of the policy.</summary>
    Task<IReadOnlyList<TargetOu>> OusAsync(CancellationToken cancellationToken);

    /// <summary>Finds an account by its root email address, ignoring case; null if there is none.</summary>
    Task<DirectoryAccount?> FindAccountByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Finds an account by its name, ignoring case; null if there is none.</summary>
    Task<DirectoryAccount?> FindAccountByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>Replaces the copy; readers see either the old one or the new one.</summary>
    Task ReplaceAsync(DirectorySnapshot snapshot, CancellationToken cancellationToken);
}

/// <summary>The organization at one moment.</summary>
/// <param name="At">The time of the snapshot.</param>
/// <param name="Ous">The OUs of the policy.</param>
/// <param name="Accounts">All accounts.</param>
public sealed record DirectorySnapshot(
    DateTimeOffset At,
    IReadOnlyList<TargetOu> Ous,
    IReadOnlyList<DirectoryAccount> Accounts
);

/// <summary>An account of the organization.</summary>
/// <param name="Id">12 digits.</param>
/// <param name="Name">At most 50 characters.</param>
/// <param name="Email">The root user's email address.</param>
public sealed record DirectoryAccount(string Id, string Name, string Email);
