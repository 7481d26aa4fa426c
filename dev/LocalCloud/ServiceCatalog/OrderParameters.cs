using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Organizations;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>Reads a product's parameters, and refuses what Service Catalog refuses at once.</summary>
internal sealed partial class OrderParameters(OrganizationTree tree)
{
    /// <summary>The stored value of NoEcho parameters.</summary>
    public const string Masked = "****";

    /// <summary>Returns the parameters by key, each within its constraints, with defaults.</summary>
    /// <param name="product">The product.</param>
    /// <param name="request">The request with the parameters.</param>
    /// <param name="previous">For an update: the current values, which stay if the request says so.</param>
    /// <exception cref="ServiceException">InvalidParametersException, naming the parameter.</exception>
    public static IReadOnlyDictionary<string, string> Read(
        Product product,
        JsonObject request,
        IReadOnlyDictionary<string, string>? previous = null
    )
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in request["ProvisioningParameters"] as JsonArray ?? [])
        {
            var key = node!["Key"]?.GetValue<string>() ?? throw CatalogLookup.Invalid("A parameter has no Key.");
            if (product.Parameters.All(parameter => parameter.Key != key))
            {
                throw CatalogLookup.Invalid($"Parameters: [{key}] do not exist in the template");
            }

            var isKept = node["UsePreviousValue"]?.GetValue<bool>() == true;
            var value = isKept
                ? previous?.GetValueOrDefault(key)
                    ?? throw CatalogLookup.Invalid($"Parameter '{key}' has no previous value")
                : node["Value"]?.GetValue<string>() ?? string.Empty;
            if (!given.TryAdd(key, value))
            {
                throw CatalogLookup.Invalid($"Duplicate parameter: {key}");
            }
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in product.Parameters)
        {
            if ((given.GetValueOrDefault(parameter.Key) ?? parameter.Default) is { } value)
            {
                values[parameter.Key] = value;
            }
        }

        var missing = product
            .Parameters.Select(parameter => parameter.Key)
            .Where(key => !values.ContainsKey(key))
            .ToList();
        if (missing.Count > 0)
        {
            throw CatalogLookup.Invalid($"Parameters: [{string.Join(", ", missing)}] must have values");
        }

        foreach (var parameter in product.Parameters)
        {
            Require(product, parameter, values[parameter.Key]);
        }

        return values;
    }

    /// <summary>Masks the parameters for storage.</summary>
    public static IReadOnlyDictionary<string, string> Mask(
        Product product,
        IReadOnlyDictionary<string, string> values
    ) =>
        values.ToDictionary(
            value => value.Key,
            value =>
                product.Parameters.Any(parameter => parameter.Key == value.Key && parameter.IsNoEcho)
                    ? Masked
                    : value.Value,
            StringComparer.Ordinal
        );

    /// <summary>Returns the unit of <c>Name (ou-xxxx-yyyyyyyy)</c> or of an unambiguous name.</summary>
    /// <exception cref="ServiceException">InvalidParametersException: an unknown or ambiguous unit, or a
    /// path.</exception>
    public OrganizationalUnit Unit(string value)
    {
        var match = NameWithId().Match(value);
        if (match.Success)
        {
            var unit = tree.Unit(match.Groups["id"].Value);
            return unit is not null && unit.Name == match.Groups["name"].Value
                ? unit
                : throw Wrong($"there is no organizational unit '{value}'");
        }

        var named = tree.Units().Where(unit => unit.Name == value).ToList();
        return named.Count switch
        {
            1 => named[0],
            0 when value.Contains('/', StringComparison.Ordinal) => throw Wrong(
                $"'{value}' is a path; a nested unit is given as 'Name (ou-xxxx-yyyyyyyy)'"
            ),
            0 => throw Wrong($"there is no organizational unit '{value}'"),
            _ => throw Wrong(
                $"'{value}' is the name of {named.Count} organizational units; give it as 'Name (ou-xxxx-yyyyyyyy)'"
            ),
        };
    }

    private static void Require(Product product, Parameter parameter, string value)
    {
        if (!product.IsAccountFactory)
        {
            if (value != Masked && parameter.Problem(value) is { } problem)
            {
                throw CatalogLookup.Invalid(problem);
            }

            return;
        }

        if (value.Length < parameter.MinLength || value.Length > parameter.MaxLength)
        {
            throw CatalogLookup.Invalid(
                $"Parameter '{parameter.Key}' must contain from {parameter.MinLength} to {parameter.MaxLength} "
                    + "characters"
            );
        }

        var isAddress = parameter.Key is "AccountEmail" or "SSOUserEmail";
        var isText = parameter.Key is "AccountName" or "ManagedOrganizationalUnit";
        if ((isAddress && !Address().IsMatch(value)) || (isText && value.Any(character => character is < ' ' or > '~')))
        {
            throw CatalogLookup.Invalid(
                $"Parameter '{parameter.Key}' must match pattern "
                    + $"{parameter.AllowedPattern}{(isAddress ? " in 7-bit ASCII" : string.Empty)}"
            );
        }
    }

    private static ServiceException Wrong(string reason) =>
        CatalogLookup.Invalid($"Parameter 'ManagedOrganizationalUnit' is invalid: {reason}");

    [GeneratedRegex(
        @"\A(?<name>.+) \((?<id>ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})\)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NameWithId();

    [GeneratedRegex(
        @"\A[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
