using ChatOps.Application.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Provisioning;

/// <summary>
/// Finds existing accounts that conflict with a request: AWS allows a root email address once, and lifecycle events
/// identify accounts by name. Checked with a fresh directory before asking approvers and before ordering.
/// </summary>
internal sealed class AccountClashes(DirectoryRefresh refresh, IDirectory directory)
{
    /// <summary>Returns a sentence about the conflict for requester and operators; null if there is none.</summary>
    public async Task<string?> FindAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Subject is not NewAccount account)
        {
            return null;
        }

        await refresh.RefreshToActAsync(cancellationToken);
        if (
            await directory.FindAccountByEmailAsync(account.RootEmail, cancellationToken) is { } sameEmail
            && !IsOwn(request, sameEmail)
        )
        {
            return $"An account already uses the root email {account.RootEmail}, "
                + "and AWS allows each address only once.";
        }

        return
            await directory.FindAccountByNameAsync(account.Name, cancellationToken) is { } sameName
            && !IsOwn(request, sameName)
            ? AccountNames.Taken(account.Name)
            : null;
    }

    /// <summary>
    /// Returns true for an account that an earlier order of this request created. It has that order's email address and
    /// name, and Account Factory continues with it.
    /// </summary>
    public static bool IsOwn(Request request, DirectoryAccount account) =>
        request.Orders.Any(order =>
            EmailAddress.Normalize(order.Parameters["AccountEmail"]) == EmailAddress.Normalize(account.Email)
            && string.Equals(order.Parameters["AccountName"], account.Name, StringComparison.OrdinalIgnoreCase)
        );
}
