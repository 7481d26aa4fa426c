using System.Reflection;
using System.Security.Cryptography;

namespace ChatOps.Playground.Page;

/// <summary>The page's own files from the assembly. They may load and run only each other.</summary>
internal sealed class PageFiles
{
    /// <summary>No inline script or style, no other hosts, no frames.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri "
        + "'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, PageFile> files;

    public PageFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        files = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(
                name => name[Prefix.Length..].Replace('\\', '/'),
                name => Load(assembly, name),
                StringComparer.Ordinal
            );
    }

    /// <summary>Serves a file; 404 if there is none, 304 if the browser has it.</summary>
    public IResult Serve(HttpContext context, string path)
    {
        if (!files.TryGetValue(path, out var file))
        {
            return Results.Problem("The file doesn't exist.", statusCode: StatusCodes.Status404NotFound);
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return Results.Bytes(
            file.Content,
            file.Type,
            entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Hash}\"")
        );
    }

    private static PageFile Load(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        return new PageFile(
            bytes,
            Types[Path.GetExtension(name)],
            Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))
        );
    }

    private sealed record PageFile(byte[] Content, string Type, string Hash);
}
