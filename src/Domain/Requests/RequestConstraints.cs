using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// A unique constraint or a counted limit. It follows from the request's state, and the transaction that writes the
/// request also takes or releases it, because an index may lag behind.
/// </summary>
/// <param name="Key">The key. It is stored, so its form never changes.</param>
/// <param name="Limit">The number of requests that may hold it; 1 for a unique constraint.</param>
public sealed record RequestConstraint(string Key, int Limit);

/// <summary>Returns the keys of constraints, and the constraints of a request.</summary>
public static class RequestConstraints
{
    /// <summary>Returns the key of a root email address, ignoring case.</summary>
    public static string RootEmail(string email) => $"root-email#{EmailAddress.Normalize(email)}";

    /// <summary>Returns the key of an account name, ignoring case.</summary>
    public static string AccountName(string name) => $"account-name#{name.ToLowerInvariant()}";

    /// <summary>Returns the key of an order slot.</summary>
    public static string OrderSlot(int slot) => $"order-slot#{slot}";

    /// <summary>Returns the key of a running change, by the request that created the resource.</summary>
    public static string ResourceChange(string requestId) => $"product-change#{requestId}";

    /// <summary>Returns the key of a person's open requests of a type.</summary>
    public static string OpenRequests(string requester, string accountType) =>
        $"open-requests#{EmailAddress.MailboxOf(requester)}#{accountType.ToLowerInvariant()}";

    /// <summary>Returns the constraints of a request in its current state.</summary>
    public static IReadOnlyList<RequestConstraint> Of(Request request)
    {
        var constraints = request.Subject.Constraints(request);
        return request is { Status: RequestStatus.Provisioning, CurrentOrder.Slot: { } slot }
            ? [.. constraints, new RequestConstraint(OrderSlot(slot), 1)]
            : [.. constraints];
    }
}
