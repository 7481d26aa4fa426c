using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// What a request keeps others from having, by its state alone: written and released in the transaction that writes the
/// request,
/// because an index may lag behind.
/// </summary>
/// <param name="Key">What is held.</param>
/// <param name="Limit">How many requests may hold it at once.</param>
public sealed record RequestConstraint(string Key, int Limit);

/// <summary>The holds of a request.</summary>
public static class RequestConstraints
{
    /// <summary>The root e-mail address, whatever its case.</summary>
    public static string RootEmail(string email) => $"root-email#{EmailAddress.Normalize(email)}";

    /// <summary>The account's name, whatever its case.</summary>
    public static string AccountName(string name) => $"account-name#{name.ToLowerInvariant()}";

    /// <summary>One of the places in which orders run.</summary>
    public static string OrderSlot(int slot) => $"order-slot#{slot}";

    /// <summary>What a request made, while another one does something with it.</summary>
    public static string ResourceChange(string requestId) => $"product-change#{requestId}";

    /// <summary>The requester's open requests of a type.</summary>
    public static string OpenRequests(string requester, string accountType) =>
        $"open-requests#{EmailAddress.MailboxOf(requester)}#{accountType.ToLowerInvariant()}";

    /// <summary>Everything that the request holds in its present state.</summary>
    public static IReadOnlyList<RequestConstraint> Of(Request request)
    {
        var kind = ProductKind.Of(request);
        var holds = kind.Holds(request).ToList();
        if (request.Status.IsOpen() && request.Change is null)
        {
            holds.Add(
                new RequestConstraint(
                    OpenRequests(request.Requester.Email, kind.Type(request)),
                    request.Terms.OpenRequestsPerRequester
                )
            );
        }

        if (request is { Status: RequestStatus.Provisioning, CurrentOrder.Slot: { } slot })
        {
            holds.Add(new RequestConstraint(OrderSlot(slot), 1));
        }

        return holds;
    }
}
