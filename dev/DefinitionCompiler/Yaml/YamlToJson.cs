using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using YamlDotNet.RepresentationModel;

namespace ChatOps.DefinitionCompiler.Yaml;

/// <summary>Turns YAML into the JSON of a type, held against that type: property by property, with the line of each thing that does not fit.</summary>
/// <param name="path">The file, for the errors.</param>
/// <param name="options">The contract of the type: names, required properties, converters.</param>
/// <param name="errors">Where errors go; the walk goes on, so that one build shows all of them.</param>
internal sealed class YamlToJson(string path, JsonSerializerOptions options, ICollection<CompilerError> errors)
{
    /// <summary>A YAML alias may refer to what holds it; no definition of ours is nearly as deep.</summary>
    private const int MaximumDepth = 32;

    private readonly Dictionary<string, YamlNode> places = new(StringComparer.Ordinal);

    public JsonNode? Convert(YamlNode node, Type type) => Convert(node, type, "", 0);

    /// <summary>An error at a field, found after the walk; a field that is not written is shown where its nearest parent stands.</summary>
    public CompilerError ErrorAt(string field, string message)
    {
        var known = field;
        while (known.Length > 0 && !places.ContainsKey(known))
        {
            known = known[..Math.Max(0, known.LastIndexOfAny(['.', '[']))];
        }

        return Error(places[known], field, message);
    }

    private CompilerError Error(YamlNode node, string field, string message) => new(path, node.Start.Line, node.Start.Column, field, message);

    private JsonNode? Convert(YamlNode node, Type type, string field, int depth)
    {
        places[field] = node;
        if (depth > MaximumDepth)
        {
            errors.Add(Error(node, field, "is nested too deeply; does an alias refer to what holds it?"));
            return null;
        }

        var value = Nullable.GetUnderlyingType(type) ?? type;
        var contract = options.GetTypeInfo(value);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => ConvertObject(node, contract, field, depth),
            JsonTypeInfoKind.Dictionary => ConvertDictionary(node, value.GetGenericArguments()[1], field, depth),
            JsonTypeInfoKind.Enumerable => ConvertList(node, value.GetGenericArguments()[0], field, depth),
            _ => ConvertScalar(node, value, field),
        };
    }

    private JsonObject? ConvertObject(YamlNode node, JsonTypeInfo contract, string field, int depth)
    {
        if (node is not YamlMappingNode mapping)
        {
            errors.Add(Error(node, field, $"must be an object with the properties {Names(contract)}, is {Kind(node)}"));
            return null;
        }

        var json = new JsonObject();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            var inner = field.Length == 0 ? name : $"{field}.{name}";
            var property = contract.Properties.FirstOrDefault(candidate => candidate.Name == name);
            if (property is null)
            {
                errors.Add(Error(key, inner, $"is not a property here; there are {Names(contract)}"));
                continue;
            }

            written.Add(name);
            json[name] = ConvertProperty(value, property, inner, depth);
        }

        foreach (var missing in contract.Properties.Where(property => property.IsRequired && !written.Contains(property.Name)))
        {
            errors.Add(Error(node, field.Length == 0 ? missing.Name : $"{field}.{missing.Name}", "is missing"));
        }

        return json;
    }

    private JsonNode? ConvertProperty(YamlNode node, JsonPropertyInfo property, string field, int depth)
    {
        if (YamlScalars.IsNull(node))
        {
            errors.Add(Error(node, field, "has no value; leave the property out or give it one"));
            return null;
        }

        var before = errors.Count;
        var json = Convert(node, property.PropertyType, field, depth + 1);
        if (errors.Count == before && json is not null && FieldRules.Check(property, json) is { } message)
        {
            errors.Add(Error(node, field, message));
        }

        return json;
    }

    private JsonArray? ConvertList(YamlNode node, Type element, string field, int depth)
    {
        if (node is not YamlSequenceNode sequence)
        {
            errors.Add(Error(node, field, $"must be a list, is {Kind(node)}"));
            return null;
        }

        return new JsonArray([.. sequence.Children.Select((child, index) => Convert(child, element, $"{field}[{index}]", depth + 1))]);
    }

    private JsonObject? ConvertDictionary(YamlNode node, Type element, string field, int depth)
    {
        if (node is not YamlMappingNode mapping)
        {
            errors.Add(Error(node, field, $"must be an object, is {Kind(node)}"));
            return null;
        }

        var json = new JsonObject();
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            var inner = $"{field}.{name}";
            if (YamlScalars.IsNull(value))
            {
                errors.Add(Error(value, inner, "has no value; leave it out or give it one"));
                continue;
            }

            json[name] = Convert(value, element, inner, depth + 1);
        }

        return json;
    }

    private JsonValue? ConvertScalar(YamlNode node, Type type, string field)
    {
        JsonValue? json = null;
        if (node is YamlScalarNode scalar)
        {
            json = true switch
            {
                _ when type == typeof(string) => YamlScalars.AsText(scalar) is { } text ? JsonValue.Create(text) : null,
                _ when type == typeof(bool) => YamlScalars.AsBoolean(scalar) is { } boolean ? JsonValue.Create(boolean) : null,
                _ when type == typeof(int) => YamlScalars.AsInteger(scalar) is { } integer ? JsonValue.Create(integer) : null,
                _ when type == typeof(double) => YamlScalars.AsNumber(scalar) is { } number ? JsonValue.Create(number) : null,
                _ when type.IsEnum => EnumNames(type).Contains(scalar.Value) ? JsonValue.Create(scalar.Value) : null,
                _ => throw new NotSupportedException($"{type} has no form in the definition files"),
            };
        }

        if (json is null)
        {
            errors.Add(Error(node, field, $"must be {Expected(type)}, is {Kind(node)}"));
        }

        return json;
    }

    private static string Expected(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(double) => "a number",
        _ => string.Join(" or ", EnumNames(type)),
    };

    private static string Kind(YamlNode node) => node switch
    {
        YamlMappingNode => "an object",
        YamlSequenceNode => "a list",
        _ when YamlScalars.IsNull(node) => "empty",
        YamlScalarNode scalar when YamlScalars.AsText(scalar) is { } text => $"the text \"{text}\"",
        YamlScalarNode scalar when YamlScalars.AsBoolean(scalar) is not null => $"the switch {scalar.Value} (quotes would make it text)",
        YamlScalarNode scalar => $"the number {scalar.Value} (quotes would make it text)",
        _ => "something else",
    };

    private static string Names(JsonTypeInfo contract) => string.Join(", ", contract.Properties.Select(property => property.Name));

    private static IReadOnlyList<string> EnumNames(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(member => member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? member.Name)];
}
