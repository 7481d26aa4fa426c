using ChatOps.Application.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Provisioning;

/// <summary>
/// Whether an account stands in a request's way: AWS takes a root e-mail address once, and lifecycle events know
/// accounts only by name.
/// Asked with a fresh directory before an approver is bothered and again before the order.
/// </summary>
internal sealed class AccountClashes(DirectoryRefresh refresh, IDirectory directory)
{
    /// <summary>A sentence for requester and operators; null where nothing stands in the way, or where it is no account
    /// that is asked for.</summary>
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
            return $"An account already uses the root email {account.RootEmail}, and AWS allows each address only once.";
        }

        return
            await directory.FindAccountByNameAsync(account.Name, cancellationToken) is { } sameName
            && !IsOwn(request, sameName)
            ? AccountNames.Taken(account.Name)
            : null;
    }

    /// <summary>True for the account that an attempt of this very request left: it has the attempt's e-mail address and
    /// name, and Account Factory takes it over.</summary>
    public static bool IsOwn(Request request, DirectoryAccount account) =>
        request.Orders.Any(order =>
            EmailAddress.Normalize(order.Parameters["AccountEmail"]) == EmailAddress.Normalize(account.Email)
            && string.Equals(order.Parameters["AccountName"], account.Name, StringComparison.OrdinalIgnoreCase)
        );
}
