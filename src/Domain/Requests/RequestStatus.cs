using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>Where a request stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequestStatus>))]
public enum RequestStatus
{
    /// <summary>Approvers have been or are being asked; nothing is ordered.</summary>
    PendingApproval,

    /// <summary>Enough people approved; the order waits for its turn.</summary>
    Approved,

    /// <summary>The order is written down and, but for a crash, placed with Account Factory.</summary>
    Provisioning,

    /// <summary>The account exists. Final.</summary>
    Ready,

    /// <summary>Nothing automatic remains to be done; an operator may retry.</summary>
    Failed,

    /// <summary>An approver said no. Final.</summary>
    Denied,

    /// <summary>Nobody decided in time. Final.</summary>
    Expired,

    /// <summary>The requester or an operator withdrew it before anything was ordered. Final.</summary>
    Cancelled,
}

/// <summary>The map of a request's life. What is not on it does not happen.</summary>
public static class RequestStatuses
{
    private static readonly HashSet<(RequestStatus From, RequestStatus To)> Map =
    [
        (RequestStatus.PendingApproval, RequestStatus.Approved),
        (RequestStatus.PendingApproval, RequestStatus.Denied),
        (RequestStatus.PendingApproval, RequestStatus.Expired),
        (RequestStatus.PendingApproval, RequestStatus.Cancelled),
        (RequestStatus.Approved, RequestStatus.Provisioning),
        (RequestStatus.Approved, RequestStatus.Cancelled),
        (RequestStatus.Approved, RequestStatus.Ready),
        (RequestStatus.Provisioning, RequestStatus.Ready),
        (RequestStatus.Provisioning, RequestStatus.Failed),
        (RequestStatus.Provisioning, RequestStatus.Approved),
        (RequestStatus.Failed, RequestStatus.Approved),
    ];

    /// <summary>True where the map has an arrow, or where the status stays.</summary>
    public static bool Allows(RequestStatus from, RequestStatus to) => from == to || Map.Contains((from, to));

    /// <summary>True while the request can still lead to an account by itself.</summary>
    public static bool IsOpen(this RequestStatus status) =>
        status is RequestStatus.PendingApproval or RequestStatus.Approved or RequestStatus.Provisioning;
}
