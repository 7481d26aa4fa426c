using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using ChatOps.Api.Bodies;

namespace ChatOps.Playground.Page.Cloud;

/// <summary>Carries what a person does on the page to where it belongs: to the stand-ins' handles, or to the product's
/// own REST API as an operator would.</summary>
internal sealed class Relay : IDisposable
{
    private static readonly string[] SlackHandles =
    [
        "messages",
        "actions",
        "commands",
        "home",
        "views/submit",
        "views/close",
    ];
    private static readonly string[] Operations = ["retry", "cancel"];

    public Relay(PageAddresses addresses)
    {
        LocalCloud = new HttpClient { BaseAddress = new Uri(addresses.LocalCloud) };
        Product = new HttpClient { BaseAddress = new Uri(addresses.Product) };
        Product.DefaultRequestHeaders.Add("x-api-key", PlaygroundOptions.ApiKey);
    }

    /// <summary>The stand-ins.</summary>
    public HttpClient LocalCloud { get; }

    /// <summary>The product, with the playground's API key.</summary>
    public HttpClient Product { get; }

    public void Dispose()
    {
        LocalCloud.Dispose();
        Product.Dispose();
    }

    public Task<IResult> SlackAsync(HttpContext context, string handle) =>
        SlackHandles.Contains(handle, StringComparer.Ordinal)
            ? SendAsync(context, LocalCloud, $"/_local/slack/{handle}")
            : Task.FromResult(Results.Problem("There is no such handle.", statusCode: StatusCodes.Status404NotFound));

    public Task<IResult> RequestAsync(HttpContext context, string id, string operation) =>
        Operations.Contains(operation, StringComparer.Ordinal)
            ? SendAsync(context, Product, $"/requests/{Uri.EscapeDataString(id)}/{operation}")
            : Task.FromResult(
                Results.Problem("There is no such operation.", statusCode: StatusCodes.Status404NotFound)
            );

    private static async Task<IResult> SendAsync(HttpContext context, HttpClient client, string path)
    {
        using var content = new ByteArrayContent(await RequestBody.ReadAsync(context, context.RequestAborted));
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        using var response = await client.PostAsync(path, content, context.RequestAborted);
        var type = response.Content.Headers.ContentType?.ToString() ?? "application/json";
        return Results.Text(
            await response.Content.ReadAsStringAsync(context.RequestAborted),
            type,
            Encoding.UTF8,
            (int)response.StatusCode
        );
    }
}
