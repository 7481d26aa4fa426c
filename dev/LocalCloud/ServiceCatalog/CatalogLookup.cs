using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>Finds a request's products, artifacts and paths, and refuses as Service Catalog does.</summary>
internal sealed class CatalogLookup(SettingsStore settings)
{
    /// <summary>Finds a product by ID or by exact name, never both.</summary>
    public Product Product(JsonObject request, string idMember, string nameMember)
    {
        var (id, name) = OneOf(request, idMember, nameMember);
        return Catalogue.All.FirstOrDefault(product => product.Id == id || product.Name == name)
            ?? throw NotFound($"Product {id ?? name} not found.");
    }

    /// <summary>Finds a product's artifact by ID or by exact name, never both.</summary>
    public static Artifact Artifact(Product product, JsonObject request)
    {
        var (id, name) = OneOf(request, "ProvisioningArtifactId", "ProvisioningArtifactName");
        return product.Artifacts.FirstOrDefault(artifact => artifact.Id == id || artifact.Name == name)
            ?? throw NotFound($"ProvisioningArtifact {id ?? name} of product {product.Id} not found.");
    }

    /// <summary>Returns the caller's launch paths; a setting makes none or two of them for Account Factory.</summary>
    public IReadOnlyList<(string Id, string Name)> Paths(Product product)
    {
        if (product.Portfolio is not { } portfolio)
        {
            return [];
        }

        return product.IsAccountFactory
            ? Enumerable
                .Range(1, settings.Current.LaunchPaths)
                .Select(number => ($"lpv3-local{number}", number == 1 ? portfolio.Name : $"{portfolio.Name} {number}"))
                .ToList()
            : [($"lpv3-{product.Id["prod-".Length..]}", portfolio.Name)];
    }

    /// <summary>Returns the path of the request, or the only one.</summary>
    public string Path(Product product, JsonObject request)
    {
        var paths = Paths(product);
        if (paths.Count == 0)
        {
            throw NotFound($"No launch paths found for resource: {product.Id}");
        }

        var (id, name) = (Text(request, "PathId"), Text(request, "PathName"));
        if (id is not null && name is not null)
        {
            throw Invalid("PathId and PathName cannot both be given.");
        }

        if (id is null && name is null)
        {
            return paths.Count == 1
                ? paths[0].Id
                : throw Invalid($"PathId is required: product {product.Id} has more than one launch path.");
        }

        return paths.Where(path => path.Id == id || path.Name == name).Select(path => path.Id).FirstOrDefault()
            ?? throw NotFound($"Launch path {id ?? name} of product {product.Id} not found.");
    }

    public static (string? First, string? Second) OneOf(JsonObject request, string first, string second)
    {
        var (one, other) = (Text(request, first), Text(request, second));
        return (one is null) != (other is null)
            ? (one, other)
            : throw Invalid($"Exactly one of {first} and {second} must be given.");
    }

    public static string? Text(JsonObject request, string member) => request[member]?.GetValue<string>();

    public static ServiceException NotFound(string message) => new("ResourceNotFoundException", message);

    public static ServiceException Invalid(string message) => new("InvalidParametersException", message);
}
