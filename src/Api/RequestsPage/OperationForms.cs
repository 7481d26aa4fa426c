using ChatOps.Api.Pages;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.RequestsPage;

/// <summary>What an operator may do about a request as it stands; each asks once more before it happens.</summary>
internal static class OperationForms
{
    public const string Retry = "retry";
    public const string Cancel = "cancel";

    public static Html Of(AccountRequest request, IReadOnlyList<TargetOu> ous, RefusedOperation? refused) => request.Status switch
    {
        RequestStatus.Failed => RetryForm(request, ous, refused?.Form == Retry ? refused : null),
        RequestStatus.PendingApproval or RequestStatus.Approved => CancelForm(request),
        _ => Html.Empty,
    };

    private static Html RetryForm(AccountRequest request, IReadOnlyList<TargetOu> ous, RefusedOperation? refused) => Html.Of($"""
        <details class="confirm"{(refused is null ? Html.Empty : Html.Of($" open"))}>
        <summary>Order once more</summary>
        <form method="post" action="{RequestsPageOptions.Url}/{request.Id}/{Retry}" class="stack">
        <p>Another order goes to {ProductKind.Of(request).Maker}; the approvals stay good.{(request.Product is null ? " Correct here what made the last one fail." : string.Empty)}</p>
        {Corrections(request, ous, refused)}
        <p class="actions"><button type="submit">Yes, order once more</button></p>
        </form>
        </details>
        """);

    private static Html Corrections(AccountRequest request, IReadOnlyList<TargetOu> ous, RefusedOperation? refused) => request.Product is not null ? Html.Empty : Html.Of($"""
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
        var words = ProductKind.Of(request).Nothing(request);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static IEnumerable<string> Choices(AccountRequest request, IReadOnlyList<TargetOu> ous) =>
        ous.Select(ou => ou.Label).Append(request.Ou.Label).Distinct(StringComparer.Ordinal);
}
