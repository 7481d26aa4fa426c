using ChatOps.Api.Bodies;
using ChatOps.Api.Pages;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Products;

/// <summary>
/// <c>/products/{id}/secrets</c>: where requesters enter values that must not be typed in chat. It
/// never shows a value, and GET changes nothing.
/// </summary>
internal static class SecretRoutes
{
    private const string Channel = "link";

    public static void MapProductSecrets(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/products/{id}/secrets", [HttpMethods.Get, HttpMethods.Head], ShowAsync)
            .ExcludeFromDescription();
        routes.MapPost("/products/{id}/secrets", GiveAsync).ExcludeFromDescription();
    }

    private static async Task ShowAsync(
        string id,
        string? token,
        HttpContext context,
        SecretLinks links,
        IRequestStore store,
        ProductSecrets secrets,
        CancellationToken cancellationToken
    )
    {
        if (await GenuineAsync(id, token, links, store, cancellationToken) is not { } request)
        {
            await RefuseAsync(context);
            return;
        }

        await WriteAsync(
            context,
            StatusCodes.Status200OK,
            request,
            await secrets.MissingAsync(request, cancellationToken),
            NoErrors
        );
    }

    private static async Task GiveAsync(
        string id,
        string? token,
        HttpContext context,
        SecretLinks links,
        IRequestStore store,
        ProductSecrets secrets,
        CancellationToken cancellationToken
    )
    {
        if (await GenuineAsync(id, token, links, store, cancellationToken) is not { } request)
        {
            await RefuseAsync(context);
            return;
        }

        var form = await FormFields.ReadAsync(context, cancellationToken);
        var missing = await secrets.MissingAsync(request, cancellationToken);
        var result = await secrets.GiveAsync(
            request,
            missing.ToDictionary(
                parameter => parameter.Key,
                parameter => form.Secret(parameter.Key),
                StringComparer.Ordinal
            ),
            Channel,
            cancellationToken
        );
        if (result.Errors.Count > 0)
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, request, missing, result.Errors);
            return;
        }

        var status = result.Change.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        await WriteAsync(context, status, result.Change.Request ?? request, [], NoErrors);
    }

    private static IReadOnlyDictionary<string, Reason> NoErrors { get; } =
        new Dictionary<string, Reason>(StringComparer.Ordinal);

    private static Task RefuseAsync(HttpContext context)
    {
        var words = CallerLanguage.Of(context);
        return Page.WriteAsync(context, StatusCodes.Status403Forbidden, BadSecretLinkPage.Create(words), words: words);
    }

    private static Task WriteAsync(
        HttpContext context,
        int status,
        Request request,
        IReadOnlyList<ProductParameter> missing,
        IReadOnlyDictionary<string, Reason> errors
    )
    {
        // The page uses the language of the request, which its requester spoke.
        var words =
            (request.Origin.Language.Length > 0 ? CallerLanguage.Named(context, request.Origin.Language) : null)
            ?? CallerLanguage.Of(context);
        var said = errors.ToDictionary(error => error.Key, error => error.Value.In(words), StringComparer.Ordinal);
        return Page.WriteAsync(
            context,
            status,
            SecretPage.Create(new SecretView(request, missing, said, words)),
            words: words
        );
    }

    // The token is checked before the store is read, so that guesses cost nothing and reveal no request.
    private static async Task<Request?> GenuineAsync(
        string id,
        string? token,
        SecretLinks links,
        IRequestStore store,
        CancellationToken cancellationToken
    ) => links.IsGenuine(id, token) ? await store.FindAsync(id, cancellationToken) : null;
}
