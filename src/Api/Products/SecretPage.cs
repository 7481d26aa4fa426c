using ChatOps.Api.Pages;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Products;

/// <summary>The page that takes secret values, or says that there is nothing to take.</summary>
internal static class SecretPage
{
    /// <summary>For whoever has no genuine link.</summary>
    public static Html BadLink(Words words) => Page.Of(
        words.Page.BadLink,
        Html.Of($"""
            <div class="stack">
            <h1>{words.Page.BadLink}</h1>
            <div class="note warn"><p>{words.SecretPage.WhyBadLink}</p></div>
            <p>{words.SecretPage.AfterBadLink}</p>
            </div>
            """),
        new PageFrame { Words = words });

    /// <summary>The page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="missing">What it waits for.</param>
    /// <param name="errors">What is wrong with what was given, by parameter.</param>
    /// <param name="words">Its language.</param>
    public static Html Of(AccountRequest request, IReadOnlyList<ProductParameter> missing, IReadOnlyDictionary<string, string> errors, Words words)
    {
        var title = errors.Count > 0 ? words.Page.PleaseCheck(request.Id) : words.Page.Request(request.Id);
        var content = request.Status != RequestStatus.PendingApproval || missing.Count == 0 ? Done(request, words) : ToGive(request, missing, errors, words);
        return Page.Of(title, content, new PageFrame { Words = words });
    }

    private static Html ToGive(AccountRequest request, IReadOnlyList<ProductParameter> missing, IReadOnlyDictionary<string, string> errors, Words words) => Html.Of($"""
        <div class="stack">
        <h1>{words.SecretPage.Heading}</h1>
        <p>{words.SecretPage.Needs(Title(request, words), Id(request))}</p>
        <form method="post" class="card stack" novalidate autocomplete="off">
        {missing.Select(parameter => Field(parameter, errors.GetValueOrDefault(parameter.Key), words))}
        <p class="actions"><button type="submit">{words.Page.Submit}</button></p>
        </form>
        <p class="hint">{words.SecretPage.YoursAlone}</p>
        </div>
        """);

    private static Html Done(AccountRequest request, Words words)
    {
        var standing = request.Product?.LacksSecrets == true && request.Status == RequestStatus.PendingApproval ? words.SecretPage.StillWaits : words.Request.Standing(request.Status);
        return Html.Of($"""
            <div class="stack">
            <h1>{words.SecretPage.Given}</h1>
            <div class="note good" role="status"><p>{words.SecretPage.Stands(Title(request, words), Id(request), standing)}</p></div>
            </div>
            """);
    }

    private static Html Title(AccountRequest request, Words words) => Html.Of($"<bdi>{ProductText.Of(request, words).Title(request)}</bdi>");

    private static Html Id(AccountRequest request) => Html.Of($"""<span class="mono">{request.Id}</span>""");

    private static Html Field(ProductParameter parameter, string? error, Words words)
    {
        var hint = $"{parameter.Key}-hint";
        var problem = $"{parameter.Key}-problem";
        return Html.Of($"""
            <div class="field">
            <label for="{parameter.Key}">{parameter.Label}</label>
            <p class="hint" id="{hint}">{ParameterLimits.Of(parameter, words)}</p>
            {(error is null ? Html.Empty : Html.Of($"""<p class="problem" id="{problem}" role="alert">{error}</p>"""))}
            <input id="{parameter.Key}" name="{parameter.Key}" type="password" required autocomplete="new-password" aria-describedby="{hint} {(error is null ? string.Empty : problem)}"{(error is null ? Html.Empty : Html.Of($""" aria-invalid="true" """))}>
            </div>
            """);
    }
}
