using ChatOps.Api.Pages;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.RequestsPage;

/// <summary>What an operator may do about a request as it stands; each asks once more before it happens.</summary>
internal static class OperationForms
{
    public const string Retry = "retry";
    public const string Cancel = "cancel";
    public const string Confirm = "confirm";
    public const string Terminate = "terminate";
    public const string Extend = "extend";

    public static Html Of(AccountRequest request, IReadOnlyList<TargetOu> ous, RefusedOperation? refused) => request.Status switch
    {
        RequestStatus.Failed => RetryForm(request, ous, refused?.Form == Retry ? refused : null),
        RequestStatus.PendingApproval when request.Change?.LacksOperator == true => Html.Of($"{ConfirmForm(request)}{CancelForm(request)}"),
        RequestStatus.PendingApproval or RequestStatus.Approved => CancelForm(request),
        RequestStatus.Ready when request.HasProduct => Html.Of($"{ExtendForm(request)}{TerminateForm(request)}"),
        _ => Html.Empty,
    };

    private static Html ConfirmForm(AccountRequest request) => Html.Of($"""
        <details class="confirm danger">
        <summary>Confirm the termination</summary>
        <form method="post" action="{RequestsPageOptions.Url}/{request.Id}/{Confirm}" class="stack">
        <p><bdi>{ChangeText.Lost(request, Words.English)}</bdi>. {(request.ApprovalsGiven < request.Terms.RequiredApprovals ? "It is carried out once the approvals are in, too." : "It is carried out at once.")}</p>
        <p class="actions"><button type="submit" class="danger">Yes, confirm {request.Id}</button></p>
        </form>
        </details>
        """);

    private static Html TerminateForm(AccountRequest request) => Html.Of($"""
        <details class="confirm danger">
        <summary>Terminate what it made</summary>
        <form method="post" action="{RequestsPageOptions.Url}/{request.Id}/{Terminate}" class="stack">
        <p><bdi>{ChangeText.Lost(request, Words.English)}</bdi>. Nobody else is asked, and <bdi>{request.Requester.FirstName}</bdi> is told.</p>
        <p class="actions"><button type="submit" class="danger">Yes, terminate what {request.Id} made</button></p>
        </form>
        </details>
        """);

    private static Html ExtendForm(AccountRequest request) => request.LeaseEndsAt is not { } end ? Html.Empty : Html.Of($"""
        <details class="confirm">
        <summary>Put its end off</summary>
        <form method="post" action="{RequestsPageOptions.Url}/{request.Id}/{Extend}" class="stack">
        <p>Its time ends on {ChangeText.Day(end, Words.English)}. It is put off by as many days as policy says, and <bdi>{request.Requester.FirstName}</bdi> is told.</p>
        <p class="actions"><button type="submit">Yes, put it off</button></p>
        </form>
        </details>
        """);

    private static Html RetryForm(AccountRequest request, IReadOnlyList<TargetOu> ous, RefusedOperation? refused) => Html.Of($"""
        <details class="confirm"{(refused is null ? Html.Empty : Html.Of($" open"))}>
        <summary>Order once more</summary>
        <form method="post" action="{RequestsPageOptions.Url}/{request.Id}/{Retry}" class="stack">
        <p>Another order goes to {ProductKind.Of(request).Maker}; the approvals stay good.{(request.IsNewAccount ? " Correct here what made the last one fail." : string.Empty)}</p>
        {Corrections(request, ous, refused)}
        <p class="actions"><button type="submit">Yes, order once more</button></p>
        </form>
        </details>
        """);

    private static Html Corrections(AccountRequest request, IReadOnlyList<TargetOu> ous, RefusedOperation? refused) => !request.IsNewAccount ? Html.Empty : Html.Of($"""
        <div class="field"><label for="rootEmail">Root e-mail</label><input id="rootEmail" name="rootEmail" type="email" required maxlength="254" value="{refused?.RootEmail ?? request.RootEmail}"></div>
        <div class="field"><label for="accountOu">OU</label><select id="accountOu" name="accountOu">{Choices(request, ous).Select(label => Html.Of($"""<option value="{label}"{(label == (refused?.Ou ?? request.Ou.Label) ? Html.Of($" selected") : Html.Empty)}>{label}</option>"""))}</select></div>
        """);

    private static Html CancelForm(AccountRequest request) => Html.Of($"""
        <details class="confirm danger">
        <summary>Cancel the request</summary>
        <form method="post" action="{RequestsPageOptions.Url}/{request.Id}/{Cancel}" class="stack">
        <p>{NothingOf(request)}, and <bdi>{request.Requester.FirstName}</bdi> is told. This cannot be undone; a new request can be made.</p>
        <p class="actions"><button type="submit" class="danger">Yes, cancel {request.Id}</button></p>
        </form>
        </details>
        """);

    private static string NothingOf(AccountRequest request)
    {
        var words = ProductText.Of(request).Nothing(request);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static IEnumerable<string> Choices(AccountRequest request, IReadOnlyList<TargetOu> ous) =>
        ous.Select(ou => ou.Label).Append(request.Ou.Label).Distinct(StringComparer.Ordinal);
}
