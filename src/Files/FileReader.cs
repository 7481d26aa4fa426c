using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatOps.Domain.Policy;

namespace ChatOps.Files;

/// <summary>Reads a file as a type, property by property, and reports every mistake.</summary>
/// <param name="options">The contract of the type: names, required properties, converters.</param>
/// <param name="errors">Gets the errors; the reader continues, so that one run shows all of them.</param>
public sealed class FileReader(JsonSerializerOptions options, ICollection<FileError> errors)
{
    // A YAML alias may refer to its own container. The project's files are far less deep.
    private const int MaximumDepth = 32;

    private readonly Lazy<JsonSerializerOptions> lenient = new(() => Lenient(options));
    private readonly Dictionary<string, FileNode> places = new(StringComparer.Ordinal);

    /// <summary>True if a null counts as a missing field.</summary>
    public bool TakesNull { get; init; }

    /// <summary>Returns the mistake of a text in any field; null for none.</summary>
    public Func<string, string?> TextRule { get; init; } = _ => null;

    /// <summary>Reads the file's root; null after an error.</summary>
    public T? Read<T>(FileNode root)
        where T : class
    {
        var before = errors.Count;
        var json = Convert(root, typeof(T), "", 0);
        return errors.Count > before ? null : json.Deserialize<T>(options);
    }

    /// <summary>Reads the valid part of the file, and checks further rules; each field is reported once.</summary>
    /// <param name="root">The file's root.</param>
    /// <param name="check">Must accept a record with missing members.</param>
    public T? Read<T>(FileNode root, Func<T, IEnumerable<FieldError>> check)
        where T : class
    {
        var before = errors.Count;
        if (Convert(root, typeof(T), "", 0) is not { } json || json.Deserialize<T>(lenient.Value) is not { } read)
        {
            return null;
        }

        var wrong = errors.Skip(before).Select(error => error.Field).ToList();
        foreach (
            var error in check(read)
                .Where(error => !wrong.Exists(field => IsWithin(field, error.Field) || IsWithin(error.Field, field)))
        )
        {
            errors.Add(ErrorAt(error.Field, error.Message));
        }

        return errors.Count > before ? null : read;
    }

    /// <summary>Returns an error that was found later; a missing field has its parent's position.</summary>
    public FileError ErrorAt(string field, string message)
    {
        var known = field;
        while (known.Length > 0 && !places.ContainsKey(known))
        {
            known = known[..Math.Max(0, known.LastIndexOfAny(['.', '[']))];
        }

        return Error(places[known], field, message);
    }

    private static bool IsWithin(string field, string outer) =>
        field.StartsWith(outer, StringComparison.Ordinal)
        && (field.Length == outer.Length || field[outer.Length] is '.' or '[');

    // The same contract without required properties.
    private static JsonSerializerOptions Lenient(JsonSerializerOptions options) =>
        new(options)
        {
            RespectRequiredConstructorParameters = false,
            TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(contract =>
            {
                foreach (var property in contract.Properties)
                {
                    property.IsRequired = false;
                }
            }),
        };

    private static FileError Error(FileNode node, string field, string message) =>
        new(node.File, node.Line, node.Column, field, message);

    private JsonNode? Convert(FileNode node, Type type, string field, int depth)
    {
        places[field] = node;
        if (depth > MaximumDepth)
        {
            errors.Add(Error(node, field, "is nested too deeply; an alias may refer to its own container"));
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

    private JsonObject? ConvertObject(FileNode node, JsonTypeInfo contract, string field, int depth)
    {
        if (node.Kind != FileNodeKind.Object)
        {
            errors.Add(Error(node, field, $"must be an object with the properties {Names(contract)}, is {Kind(node)}"));
            return null;
        }

        var json = new JsonObject();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, line, column, value) in node.Fields)
        {
            var inner = field.Length == 0 ? name : $"{field}.{name}";
            var property = contract.Properties.FirstOrDefault(candidate => candidate.Name == name);
            if (property is null)
            {
                errors.Add(
                    new FileError(
                        value.File,
                        line,
                        column,
                        inner,
                        $"is not a property here; the properties are {Names(contract)}"
                    )
                );
                continue;
            }

            if (TakesNull && value.Kind == FileNodeKind.Nothing)
            {
                continue;
            }

            written.Add(name);
            if (ConvertProperty(value, property, inner, depth) is { } converted)
            {
                json[name] = converted;
            }
        }

        foreach (
            var missing in contract.Properties.Where(property =>
                property.IsRequired && !written.Contains(property.Name)
            )
        )
        {
            errors.Add(Error(node, field.Length == 0 ? missing.Name : $"{field}.{missing.Name}", Missing(missing)));
        }

        return json;
    }

    private JsonNode? ConvertProperty(FileNode node, JsonPropertyInfo property, string field, int depth)
    {
        if (node.Kind == FileNodeKind.Nothing)
        {
            errors.Add(Error(node, field, "has no value; leave the property out or give it one"));
            return null;
        }

        var before = errors.Count;
        var json = Convert(node, property.PropertyType, field, depth + 1);
        if (errors.Count == before && json is not null)
        {
            foreach (var (name, message) in FieldRules.Check(property, json))
            {
                errors.Add(ErrorAt(name is null ? field : $"{field}.{name}", message));
            }
        }

        return json;
    }

    private JsonArray? ConvertList(FileNode node, Type element, string field, int depth)
    {
        if (node.Kind != FileNodeKind.List)
        {
            errors.Add(Error(node, field, $"must be a list, is {Kind(node)}"));
            return null;
        }

        return new JsonArray([
            .. node.Items.Select((child, index) => Convert(child, element, $"{field}[{index}]", depth + 1)),
        ]);
    }

    private JsonObject? ConvertDictionary(FileNode node, Type element, string field, int depth)
    {
        if (node.Kind != FileNodeKind.Object)
        {
            errors.Add(Error(node, field, $"must be an object, is {Kind(node)}"));
            return null;
        }

        var json = new JsonObject();
        foreach (var (name, _, _, value) in node.Fields)
        {
            var inner = $"{field}.{name}";
            if (value.Kind == FileNodeKind.Nothing)
            {
                errors.Add(Error(value, inner, "has no value; leave it out or give it one"));
                continue;
            }

            json[name] = Convert(value, element, inner, depth + 1);
        }

        return json;
    }

    private JsonValue? ConvertScalar(FileNode node, Type type, string field)
    {
        if (node.Kind == FileNodeKind.Text && TextRule(node.Value) is { } message)
        {
            errors.Add(Error(node, field, message));
            return null;
        }

        var json = true switch
        {
            _ when type == typeof(string) => node.Kind == FileNodeKind.Text ? JsonValue.Create(node.Value) : null,
            _ when type == typeof(bool) => node.Kind == FileNodeKind.Flag
                ? JsonValue.Create(bool.Parse(node.Value))
                : null,
            _ when type == typeof(int) => Integer(node) is { } integer ? JsonValue.Create(integer) : null,
            _ when type == typeof(double) => node.Kind == FileNodeKind.Number
                ? JsonValue.Create(double.Parse(node.Value, CultureInfo.InvariantCulture))
                : null,
            _ when type.IsEnum => EnumNames(type).Contains(node.Value) ? JsonValue.Create(node.Value) : null,
            _ => throw new NotSupportedException($"{type} isn't supported in files"),
        };
        if (json is null)
        {
            errors.Add(Error(node, field, $"must be {Expected(type)}, is {Kind(node)}"));
        }

        return json;
    }

    private static int? Integer(FileNode node) =>
        node.Kind == FileNodeKind.Number
        && int.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer
            : null;

    private static string Missing(JsonPropertyInfo property) =>
        FieldRules.RuleOf(property) is { } rule ? $"is missing; it {rule}" : "is missing";

    private static string Expected(Type type) =>
        type switch
        {
            _ when type == typeof(string) => "text",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(double) => "a number",
            _ => string.Join(" or ", EnumNames(type)),
        };

    private static string Kind(FileNode node) =>
        node.Kind switch
        {
            FileNodeKind.Object => "an object",
            FileNodeKind.List => "a list",
            FileNodeKind.Nothing => "empty",
            FileNodeKind.Text => $"the text \"{node.Value}\"",
            FileNodeKind.Flag => $"the switch {node.Value} (quotes would make it text)",
            _ => $"the number {node.Value} (quotes would make it text)",
        };

    private static string Names(JsonTypeInfo contract) =>
        string.Join(", ", contract.Properties.Select(property => property.Name));

    private static IReadOnlyList<string> EnumNames(Type type) =>
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(member => member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? member.Name),
        ];
}
