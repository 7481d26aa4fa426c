using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.Infra.Configuration;

/// <summary>A JSON object that is read field by field. Every mistake is collected under the field's path; what nobody read is a mistake too.</summary>
/// <param name="json">The object.</param>
/// <param name="path">Where it stands; empty at the root.</param>
/// <param name="errors">Where mistakes go.</param>
internal sealed class Fields(JsonObject json, string path, List<string> errors)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>A text that is there and follows the rule.</summary>
    public string Text(string name, Predicate<string> isValid, string rule) => OptionalText(name, isValid, rule) ?? Missing(name, rule);

    /// <summary>A text that may be missing.</summary>
    public string? OptionalText(string name, Predicate<string> isValid, string rule)
    {
        if (Take(name) is not { } node)
        {
            return null;
        }

        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            Refuse(name, $"must be text: {rule}");
        }
        else if (text.StartsWith('<') && text.EndsWith('>'))
        {
            Refuse(name, $"is still the example's placeholder {text}");
        }
        else if (!isValid(text))
        {
            Refuse(name, $"{rule}; it is \"{text}\"");
        }
        else
        {
            return text;
        }

        return string.Empty;
    }

    /// <summary>A whole number within bounds, both allowed.</summary>
    public int Number(string name, int least, int most)
    {
        var rule = $"must be a whole number from {least} to {most}";
        if (Take(name) is not { } node)
        {
            Missing(name, rule);
        }
        else if (node is not JsonValue value || !value.TryGetValue<int>(out var number) || number < least || number > most)
        {
            Refuse(name, $"{rule}; it is {node.ToJsonString()}");
        }
        else
        {
            return number;
        }

        return least;
    }

    /// <summary>True or false.</summary>
    public bool Flag(string name)
    {
        if (Take(name) is JsonValue value && value.TryGetValue<bool>(out var flag))
        {
            return flag;
        }

        Refuse(name, "must be true or false");
        return false;
    }

    /// <summary>True or false; false where it is missing.</summary>
    public bool OptionalFlag(string name) => json.ContainsKey(name) && Flag(name);

    /// <summary>A list of texts; empty where it is missing.</summary>
    public IReadOnlyList<string> OptionalTexts(string name, string rule)
    {
        switch (Take(name))
        {
            case null:
                return [];
            case JsonArray list when list.FirstOrDefault(IsPlaceholder) is { } placeholder:
                Refuse(name, $"is still the example's placeholder {placeholder}");
                return [];
            case JsonArray list when list.All(entry => entry?.GetValueKind() == JsonValueKind.String):
                return [.. list.Select(entry => entry!.GetValue<string>())];
            default:
                Refuse(name, rule);
                return [];
        }
    }

    /// <summary>An object that is there.</summary>
    public Fields Object(string name)
    {
        var found = OptionalObject(name);
        if (found is null)
        {
            Missing(name, "must be an object");
        }

        return found ?? new Fields([], PathOf(name), []);
    }

    /// <summary>An object that may be missing.</summary>
    public Fields? OptionalObject(string name)
    {
        switch (Take(name))
        {
            case null:
                return null;
            case JsonObject found:
                return new Fields(found, PathOf(name), errors);
            default:
                Refuse(name, "must be an object");
                return null;
        }
    }

    /// <summary>A list of objects.</summary>
    public IReadOnlyList<Fields> Objects(string name)
    {
        if (Take(name) is not JsonArray { Count: > 0 } list)
        {
            Refuse(name, "must be a list with at least one entry");
            return [];
        }

        return [.. list.Select((entry, index) => new Fields(entry as JsonObject ?? [], $"{PathOf(name)}[{index}]", errors))];
    }

    /// <summary>The same, where there may be no list at all.</summary>
    public IReadOnlyList<Fields> OptionalObjects(string name) => json.ContainsKey(name) ? Objects(name) : [];

    /// <summary>Every field of the object as text.</summary>
    public IReadOnlyDictionary<string, string> AllTexts(Predicate<string> isValid, string rule) =>
        json.Select(field => field.Key).ToDictionary(name => name, name => Text(name, isValid, rule), StringComparer.Ordinal);

    /// <summary>False where a field has no text of its own, or the example's.</summary>
    public bool HasText(string name) => json[name] switch
    {
        JsonArray list => !list.Any(IsPlaceholder),
        { } node => node.GetValueKind() == JsonValueKind.String && node.GetValue<string>().Length > 0 && !IsPlaceholder(node),
        null => false,
    };

    private static bool IsPlaceholder(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is ['<', .., '>'];

    /// <summary>A mistake in a field.</summary>
    public void Refuse(string name, string what) => errors.Add($"{PathOf(name)}: {what}.");

    /// <summary>What nobody has read is misspelt.</summary>
    public void RefuseUnknown()
    {
        foreach (var name in json.Select(field => field.Key).Where(name => !known.Contains(name)))
        {
            Refuse(name, $"is not known here; the fields are {string.Join(", ", known)}");
        }
    }

    private JsonNode? Take(string name)
    {
        known.Add(name);
        return json[name] is { } node && node.GetValueKind() != JsonValueKind.Null ? node : null;
    }

    private string Missing(string name, string rule)
    {
        Refuse(name, $"is missing; it {rule}");
        return string.Empty;
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
