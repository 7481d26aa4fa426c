using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// A unique constraint or a counted limit that a request holds. It follows from the request's state alone, and is
/// taken and released in the transaction that writes the request, since an index may lag behind.
/// </summary>
/// <param name="Key">What is held. Stored, so its form never changes.</param>
/// <param name="Limit">How many requests may hold it at once; 1 is unique.</param>
public sealed record RequestConstraint(string Key, int Limit);

/// <summary>The keys of constraints, and the constraints of a request.</summary>
public static class RequestConstraints
{
    /// <summary>The root email address, regardless of case.</summary>
    public static string RootEmail(string email) => $"root-email#{EmailAddress.Normalize(email)}";

    /// <summary>The account's name, regardless of case.</summary>
    public static string AccountName(string name) => $"account-name#{name.ToLowerInvariant()}";

    /// <summary>One of the order slots.</summary>
    public static string OrderSlot(int slot) => $"order-slot#{slot}";

    /// <summary>The resource that a request made, while another request changes it.</summary>
    public static string ResourceChange(string requestId) => $"product-change#{requestId}";

    /// <summary>The requester's open requests of a type.</summary>
    public static string OpenRequests(string requester, string accountType) =>
        $"open-requests#{EmailAddress.MailboxOf(requester)}#{accountType.ToLowerInvariant()}";

    /// <summary>Returns the constraints that a request holds in its present state.</summary>
    public static IReadOnlyList<RequestConstraint> Of(Request request)
    {
        var constraints = request.Subject.Constraints(request);
        return request is { Status: RequestStatus.Provisioning, CurrentOrder.Slot: { } slot }
            ? [.. constraints, new RequestConstraint(OrderSlot(slot), 1)]
            : [.. constraints];
    }
}
