using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Pages;

/// <summary>A request's status as a badge on the operators' pages, which are in English.</summary>
internal static class StatusBadge
{
    /// <summary>Returns the CSS class of a request; empty for neutral, also if its resource was terminated.</summary>
    public static string Tone(Request request) => request.EndedAt is null ? Tone(request.Status) : string.Empty;

    /// <summary>Returns the CSS class of a status; empty for neutral.</summary>
    public static string Tone(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "warn",
            RequestStatus.Approved or RequestStatus.Provisioning => "info",
            RequestStatus.Ready => "good",
            RequestStatus.Failed or RequestStatus.Denied => "bad",
            _ => string.Empty,
        };

    /// <summary>
    /// Returns a request's status in one or two words. Changes are done, not created, and a resource may have ended.
    /// </summary>
    public static string Text(Request request) =>
        request switch
        {
            { EndedAt: not null } => "Terminated",
            { Subject: ResourceChange, Status: RequestStatus.Provisioning } => "Being carried out",
            { Subject: ResourceChange, Status: RequestStatus.Ready } => "Done",
            _ => Text(request.Status),
        };

    /// <summary>Returns a status in one or two English words.</summary>
    public static string Text(RequestStatus status) => Words.English.Page.Status(status);
}
