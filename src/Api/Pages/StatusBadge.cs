using ChatOps.Vending.Requests;

namespace ChatOps.Api.Pages;

/// <summary>A request's status at a glance.</summary>
public static class StatusBadge
{
    /// <summary>The badge.</summary>
    public static Html Of(RequestStatus status) => Html.Of($"""<span class="badge {Tone(status)}">{Text(status)}</span>""");

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

    /// <summary>In one or two words.</summary>
    public static string Text(RequestStatus status) => status switch
    {
        RequestStatus.PendingApproval => "Waiting for approval",
        RequestStatus.Provisioning => "Being created",
        _ => status.ToString(),
    };

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
