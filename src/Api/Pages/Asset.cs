using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Pages;

/// <summary>
/// A file that pages load from their own host. It is embedded in an assembly, and its URL changes with the content,
/// so that browsers may cache it permanently.
/// </summary>
public sealed class Asset
{
    private const string Folder = "/assets/";
    private const int VersionLength = 12;

    private readonly string name;
    private readonly string version;
    private readonly string contentType;
    private readonly byte[] content;

    private Asset(string name, string contentType, byte[] content)
    {
        this.name = name;
        this.contentType = contentType;
        this.content = content;
        version = Convert.ToHexStringLower(SHA256.HashData(content))[..VersionLength];
    }

    /// <summary>The URL that pages use.</summary>
    public string Url => $"{Folder}{name}?v={version}";

    /// <summary>Creates an asset from an embedded resource.</summary>
    /// <param name="assembly">The assembly with the resource.</param>
    /// <param name="resource">The resource's logical name.</param>
    /// <param name="name">The file name under <c>/assets/</c>; its extension
    /// sets the media type: css, js or svg.</param>
    public static Asset Embedded(Assembly assembly, string resource, string name)
    {
        using var stream =
            assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no resource {resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(name, ContentTypeOf(name), bytes);
    }

    /// <summary>Maps the route that serves the file.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{Folder}{name}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).ExcludeFromDescription();

    private Task ServeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        var tag = $"\"{version}\"";
        headers.ETag = tag;
        headers.CacheControl =
            context.Request.Query["v"] == version ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.Headers[HeaderNames.IfNoneMatch] == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    private static string ContentTypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            var other => throw new ArgumentException($"No media type is known for {other}.", nameof(name)),
        };
}
