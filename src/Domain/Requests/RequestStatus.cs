using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>The statuses of a request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequestStatus>))]
public enum RequestStatus
{
    /// <summary>The request waits for approvals; nothing is ordered.</summary>
    PendingApproval,

    /// <summary>The request is approved, and its order waits for its turn.</summary>
    Approved,

    /// <summary>The order is stored, and it is placed or about to be.</summary>
    Provisioning,

    /// <summary>The resource exists, or the change is complete. Final.</summary>
    Ready,

    /// <summary>The request failed; an operator may retry.</summary>
    Failed,

    /// <summary>An approver denied the request. Final.</summary>
    Denied,

    /// <summary>The request expired without a decision. Final.</summary>
    Expired,

    /// <summary>The request was cancelled before its order. Final.</summary>
    Cancelled,
}

/// <summary>The allowed changes of a request's status.</summary>
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

    /// <summary>Returns true if the change is allowed or the status stays the same.</summary>
    public static bool Allows(RequestStatus from, RequestStatus to) => from == to || Map.Contains((from, to));

    /// <summary>Returns true if the request may still become ready without an operator.</summary>
    public static bool IsOpen(this RequestStatus status) =>
        status is RequestStatus.PendingApproval or RequestStatus.Approved or RequestStatus.Provisioning;
}
