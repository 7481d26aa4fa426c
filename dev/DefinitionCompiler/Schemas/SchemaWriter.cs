using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Domain.Policy;
using ChatOps.Files;

namespace ChatOps.DefinitionCompiler.Schemas;

/// <summary>Writes the JSON schemas from the types that the compiler checks, so that editor and build agree.</summary>
internal static class SchemaWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Returns the text of every schema by file name.</summary>
    public static IReadOnlyDictionary<string, string> Schemas() =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["chatops.schema.json"] = Schema<BotProperties>(FileContracts.Definition),
            ["locale.schema.json"] = Schema<BotLocaleDefinition>(FileContracts.Definition),
            ["vending-policy.schema.json"] = Schema<VendingPolicy>(FileContracts.Policy),
        };

    /// <summary>Writes every schema into a directory.</summary>
    public static void WriteTo(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var (name, text) in Schemas())
        {
            File.WriteAllText(Path.Combine(directory, name), text);
        }
    }

    private static string Schema<T>(JsonSerializerOptions options)
    {
        var documentation = XmlDocumentation.Of(typeof(T).Assembly);
        var schema = options.GetJsonSchemaAsNode(
            typeof(T),
            new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = (context, node) => Transform(context, node, documentation),
            }
        );

        var root = schema.AsObject();
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return root.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node, XmlDocumentation documentation)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        // An omitted property has no value. Null is an error in the compiler, so it must be one in the editor.
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(type => type!.GetValue<string>()).Single(type => type != "null");
        }

        if (schema["enum"] is JsonArray names && names.Any(name => name is null))
        {
            schema["enum"] = new JsonArray([
                .. names.Where(name => name is not null).Select(name => name!.DeepClone()),
            ]);
        }

        schema.Remove("default");
        if (context.PropertyInfo is { } property)
        {
            foreach (var rule in FieldRules.Attributes(property))
            {
                Apply(rule, schema);
            }
        }

        var summary = context.PropertyInfo?.AttributeProvider is MemberInfo member
            ? documentation.Summary(member)
            : documentation.Summary(context.TypeInfo.Type);
        if (summary is not null && !schema.ContainsKey("description"))
        {
            schema.Insert(0, "description", summary);
        }

        return schema;
    }

    private static void Apply(object rule, JsonObject schema)
    {
        switch (rule)
        {
            case RangeAttribute range:
                schema["minimum"] = JsonValue.Create(Convert.ToDouble(range.Minimum, null));
                schema["maximum"] = JsonValue.Create(Convert.ToDouble(range.Maximum, null));
                break;
            case StringLengthAttribute length:
                schema["minLength"] = length.MinimumLength;
                schema["maxLength"] = length.MaximumLength;
                break;
            case RegularExpressionAttribute pattern:
                schema["pattern"] = pattern.Pattern;
                break;
            case EntriesAttribute entries:
                schema["minItems"] = entries.Minimum;
                if (entries.Maximum != int.MaxValue)
                {
                    schema["maxItems"] = entries.Maximum;
                }

                break;
            default:
                break;
        }
    }
}
