using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Organizations;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>Reads Account Factory's six parameters and refuses what it refuses at once.</summary>
internal sealed partial class OrderParameters(OrganizationTree tree)
{
    /// <summary>The parameters by key, each within its constraints.</summary>
    /// <exception cref="ServiceException">InvalidParametersException, naming the parameter.</exception>
    public IReadOnlyDictionary<string, string> Read(JsonObject request)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in request["ProvisioningParameters"] as JsonArray ?? [])
        {
            var key = node!["Key"]?.GetValue<string>() ?? throw CatalogLookup.Invalid("A parameter has no Key.");
            if (AccountFactoryProduct.Parameters.All(parameter => parameter.Key != key))
            {
                throw CatalogLookup.Invalid($"Parameters: [{key}] do not exist in the template");
            }

            if (!given.TryAdd(key, node["Value"]?.GetValue<string>() ?? string.Empty))
            {
                throw CatalogLookup.Invalid($"Duplicate parameter: {key}");
            }
        }

        var missing = AccountFactoryProduct.Parameters.Select(parameter => parameter.Key).Where(key => !given.ContainsKey(key)).ToList();
        if (missing.Count > 0)
        {
            throw CatalogLookup.Invalid($"Parameters: [{string.Join(", ", missing)}] must have values");
        }

        foreach (var parameter in AccountFactoryProduct.Parameters)
        {
            Require(parameter, given[parameter.Key]);
        }

        return given;
    }

    /// <summary>The unit that <c>Name (ou-xxxx-yyyyyyyy)</c> or an unambiguous name means.</summary>
    /// <exception cref="ServiceException">InvalidParametersException: no such unit, several of them, or a path.</exception>
    public OrganizationalUnit Unit(string value)
    {
        var match = NameWithId().Match(value);
        if (match.Success)
        {
            var unit = tree.Unit(match.Groups["id"].Value);
            return unit is not null && unit.Name == match.Groups["name"].Value ? unit : throw Wrong($"there is no organizational unit '{value}'");
        }

        var named = tree.Units().Where(unit => unit.Name == value).ToList();
        return named.Count switch
        {
            1 => named[0],
            0 when value.Contains('/', StringComparison.Ordinal) => throw Wrong($"'{value}' is a path; a nested unit is given as 'Name (ou-xxxx-yyyyyyyy)'"),
            0 => throw Wrong($"there is no organizational unit '{value}'"),
            _ => throw Wrong($"'{value}' is the name of {named.Count} organizational units; give it as 'Name (ou-xxxx-yyyyyyyy)'"),
        };
    }

    private static void Require(Parameter parameter, string value)
    {
        if (value.Length < parameter.MinLength || value.Length > parameter.MaxLength)
        {
            throw CatalogLookup.Invalid($"Parameter '{parameter.Key}' must contain from {parameter.MinLength} to {parameter.MaxLength} characters");
        }

        var isAddress = parameter.Key is "AccountEmail" or "SSOUserEmail";
        var isText = parameter.Key is "AccountName" or "ManagedOrganizationalUnit";
        if ((isAddress && !Address().IsMatch(value)) || (isText && value.Any(character => character is < ' ' or > '~')))
        {
            throw CatalogLookup.Invalid($"Parameter '{parameter.Key}' must match pattern {parameter.AllowedPattern}{(isAddress ? " in 7-bit ASCII" : string.Empty)}");
        }
    }

    private static ServiceException Wrong(string reason) => CatalogLookup.Invalid($"Parameter 'ManagedOrganizationalUnit' is invalid: {reason}");

    [GeneratedRegex(@"\A(?<name>.+) \((?<id>ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})\)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameWithId();

    [GeneratedRegex(@"\A[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
