using ChatOps.Domain.Organizations;

namespace ChatOps.Application.Organizations;

/// <summary>
/// What hook, modal and order need to know of the organization without asking it: refreshed by the sweep,
/// because Organizations answers in us-east-1, slowly, a page at a time.
/// </summary>
public interface IDirectory
{
    /// <summary>When it was last made; null before the first time.</summary>
    Task<DateTimeOffset?> RefreshedAtAsync(CancellationToken cancellationToken);

    /// <summary>The OUs that policy names, by label.</summary>
    Task<IReadOnlyList<TargetOu>> OusAsync(CancellationToken cancellationToken);

    /// <summary>The account with this root e-mail address, whatever its case; null where there is none.</summary>
    Task<DirectoryAccount?> FindAccountByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>The account of this name, whatever its case; null where there is none.</summary>
    Task<DirectoryAccount?> FindAccountByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>Puts a new one in place of the old one; readers see the one or the other.</summary>
    Task ReplaceAsync(DirectorySnapshot snapshot, CancellationToken cancellationToken);
}

/// <summary>The organization as it was at one moment.</summary>
/// <param name="At">When.</param>
/// <param name="Ous">The OUs that policy names.</param>
/// <param name="Accounts">Every account.</param>
public sealed record DirectorySnapshot(
    DateTimeOffset At,
    IReadOnlyList<TargetOu> Ous,
    IReadOnlyList<DirectoryAccount> Accounts
);

/// <summary>An account of the organization.</summary>
/// <param name="Id">12 digits.</param>
/// <param name="Name">At most 50 characters.</param>
/// <param name="Email">The root user's address.</param>
public sealed record DirectoryAccount(string Id, string Name, string Email);
