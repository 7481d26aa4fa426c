using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Pages;

/// <summary>A request's status at a glance, on the operators' pages, which are English.</summary>
internal static class StatusBadge
{
    /// <summary>The style's class for a request; empty for neutral, as for one whose resource is gone.</summary>
    public static string Tone(Request request) => request.EndedAt is null ? Tone(request.Status) : string.Empty;

    /// <summary>The style's class for it; empty for neutral.</summary>
    public static string Tone(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "warn",
            RequestStatus.Approved or RequestStatus.Provisioning => "info",
            RequestStatus.Ready => "good",
            RequestStatus.Failed or RequestStatus.Denied => "bad",
            _ => string.Empty,
        };

    /// <summary>A request's status in one or two words: a change is done, not created, and what was made may be
    /// gone.</summary>
    public static string Text(Request request) =>
        request switch
        {
            { EndedAt: not null } => "Terminated",
            { Subject: ResourceChange, Status: RequestStatus.Provisioning } => "Being carried out",
            { Subject: ResourceChange, Status: RequestStatus.Ready } => "Done",
            _ => Text(request.Status),
        };

    /// <summary>In one or two English words.</summary>
    public static string Text(RequestStatus status) => Words.English.Page.Status(status);
}
