using ChatOps.Api.Pages;
using ChatOps.Vending.Languages;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Products;

/// <summary>The page that takes secret values, or says that there is nothing to take.</summary>
internal static class SecretPage
{
    public static Html BadLink { get; } = Page.Of("This link does not work", Html.Of($"""
        <div class="stack">
        <h1>This link does not work</h1>
        <div class="note warn"><p>It may have been cut off on its way, or it may be too old. Nothing was changed.</p></div>
        <p>Ask the bot for the status of your request: it gives you the link again. If that does not help, ask your platform team.</p>
        </div>
        """));

    public static Html Of(AccountRequest request, IReadOnlyList<ProductParameter> missing, IReadOnlyDictionary<string, string> errors)
    {
        var title = ProductKind.Of(request).Title(request);
        return Page.Of($"{(errors.Count > 0 ? "Please check: request" : "Request")} {request.Id}", request.Status != RequestStatus.PendingApproval || missing.Count == 0
            ? Done(request, title)
            : Html.Of($"""
                <div class="stack">
                <h1>What must not be said in chat</h1>
                <p>Your <bdi>{title}</bdi> (<span class="mono">{request.Id}</span>) needs it to be ordered. It is stored encrypted, goes nowhere but into the order, and nobody is shown it: keep it where you keep such things.</p>
                <form method="post" class="card stack" novalidate autocomplete="off">
                {missing.Select(parameter => Field(parameter, errors.GetValueOrDefault(parameter.Key)))}
                <p class="actions"><button type="submit">Submit</button></p>
                </form>
                <p class="hint">This page is yours alone: whoever has its address gives the values in your name. Please do not pass it on.</p>
                </div>
                """));
    }

    private static Html Done(AccountRequest request, string title) => Html.Of($"""
        <div class="stack">
        <h1>There is nothing more to give</h1>
        <div class="note good" role="status"><p>Your <bdi>{title}</bdi> (<span class="mono">{request.Id}</span>) {(request.Product?.LacksSecrets == true && request.Status == RequestStatus.PendingApproval ? "still waits" : request.Status.InWords())}. You hear of every step where you asked.</p></div>
        </div>
        """);

    private static Html Field(ProductParameter parameter, string? error)
    {
        var hint = $"{parameter.Key}-hint";
        var problem = $"{parameter.Key}-problem";
        return Html.Of($"""
            <div class="field">
            <label for="{parameter.Key}">{parameter.Label}</label>
            <p class="hint" id="{hint}">{ParameterLimits.Of(parameter, Words.English)}</p>
            {(error is null ? Html.Empty : Html.Of($"""<p class="problem" id="{problem}" role="alert">{error}</p>"""))}
            <input id="{parameter.Key}" name="{parameter.Key}" type="password" required autocomplete="new-password" aria-describedby="{hint} {(error is null ? string.Empty : problem)}"{(error is null ? Html.Empty : Html.Of($""" aria-invalid="true" """))}>
            </div>
            """);
    }
}
