using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Pages;

/// <summary>A request's status at a glance, on the operators' pages, which are English.</summary>
internal static class StatusBadge
{
    /// <summary>Of a request: what is done with something that is there is not created, and what was made may be gone.</summary>
    public static Html Of(AccountRequest request) => Html.Of($"""<span class="badge {(request.EndedAt is null ? Tone(request.Status) : string.Empty)}">{Text(request)}</span>""");

    /// <summary>The same in one or two words.</summary>
    public static string Text(AccountRequest request) => request switch
    {
        { EndedAt: not null } => "Terminated",
        { Change: not null, Status: RequestStatus.Provisioning } => "Being carried out",
        { Change: not null, Status: RequestStatus.Ready } => "Done",
        _ => Text(request.Status),
    };

    /// <summary>In one or two English words.</summary>
    public static string Text(RequestStatus status) => Words.English.Page.Status(status);

    /// <summary>The style's class for it; empty for neutral.</summary>
    public static string Tone(RequestStatus status) => status switch
    {
        RequestStatus.PendingApproval => "warn",
        RequestStatus.Approved or RequestStatus.Provisioning => "info",
        RequestStatus.Ready => "good",
        RequestStatus.Failed or RequestStatus.Denied => "bad",
        _ => string.Empty,
    };
}
