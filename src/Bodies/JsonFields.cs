using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ChatOps.Bodies;

/// <summary>Reads a caller's JSON object field by field, for the product and the stand-ins. It reports all errors at
/// once, and refuses unexpected members. Names are case-insensitive and may occur once.</summary>
/// <remarks>System.Text.Json would stop at the first error.</remarks>
public sealed class JsonFields
{
    /// <summary>The name for errors of the whole body.</summary>
    public const string Whole = "body";

    private const int Deepest = 16;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly Dictionary<string, JsonElement> members = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> errors = new(StringComparer.Ordinal);

    private JsonFields(JsonElement root)
    {
        Json = root.GetRawText();
        foreach (var member in root.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                Refuse(member.Name, "is specified more than once.");
            }
        }
    }

    /// <summary>The object as the caller wrote it.</summary>
    public string Json { get; }

    /// <summary>Reads the body.</summary>
    /// <exception cref="BodyException">It isn't a JSON object.</exception>
    public static JsonFields Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        if (!Utf8.IsValid(body.Span))
        {
            throw new BodyException(Whole, "is not UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Deepest });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonFields(document.RootElement.Clone())
                : throw new BodyException(Whole, "must be a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new BodyException(
                Whole,
                $"is not well-formed JSON: see line {exception.LineNumber + 1}, byte "
                    + $"{exception.BytePositionInLine + 1}."
            );
        }
        catch (InvalidOperationException)
        {
            throw new BodyException(Whole, "has a member name that is not valid text.");
        }
    }

    /// <summary>Returns true if the field exists and isn't null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Returns the unchanged text; null if the field is missing, null, or refused as another type.</summary>
    /// <param name="name">The field.</param>
    /// <param name="longest">The maximum number of characters.</param>
    public string? Exact(string name, int longest = int.MaxValue)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return Refused<string>(name, "must be a string.");
        }

        try
        {
            var text = value.GetString()!;
            if (text.Length > longest)
            {
                Refuse(name, $"must have at most {longest} characters; it has {text.Length}.");
            }

            return text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: JSON's grammar allows it, Unicode doesn't.
            return Refused<string>(name, "is not valid text.");
        }
    }

    /// <summary>Returns the unchanged text; refuses a missing one and returns an empty text for it.</summary>
    public string RequiredExact(string name, int longest = int.MaxValue) =>
        Required(name, Exact(name, longest)) ?? string.Empty;

    /// <summary>As <see cref="RequiredExact"/>; also refuses an empty text.</summary>
    public string FilledIn(string name, int longest = int.MaxValue)
    {
        var text = RequiredExact(name, longest);
        if (text.Length == 0 && IsFine(name))
        {
            Refuse(name, "must not be empty.");
        }

        return text;
    }

    /// <summary>Returns one of several texts; refuses any other.</summary>
    public string? OneOf(string name, IReadOnlyCollection<string> values) =>
        Exact(name) switch
        {
            { } text when !values.Contains(text, StringComparer.Ordinal) => Refused<string>(
                name,
                $"must be one of {string.Join(", ", values)}; it was '{text}'."
            ),
            var text => text,
        };

    /// <summary>Returns the number; null if the field is missing or refused.</summary>
    public double? Number(string name, double least, double most) =>
        Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } value
                when value.TryGetDouble(out var number) && number >= least && number <= most => number,
            _ => Refused<double?>(name, $"must be a number from {least} to {most}."),
        };

    /// <summary>Returns the whole number; null if the field is missing or refused.</summary>
    public int? WholeNumber(string name, int least, int most) =>
        Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } value
                when value.TryGetInt32(out var number) && number >= least && number <= most => number,
            _ => Refused<int?>(name, $"must be a whole number from {least} to {most}."),
        };

    /// <summary>Returns true or false; null if the field is missing or refused.</summary>
    public bool? Flag(string name) =>
        Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.True or JsonValueKind.False } value => value.GetBoolean(),
            _ => Refused<bool?>(name, "must be true or false."),
        };

    /// <summary>Returns the unchanged object; null if the field is missing or refused.</summary>
    public JsonObject? Object(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return Refused<JsonObject>(name, "must be an object.");
        }

        try
        {
            return JsonNode
                .Parse(
                    value.GetRawText(),
                    documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }
                )!
                .AsObject();
        }
        catch (JsonException)
        {
            return Refused<JsonObject>(name, "specifies a member more than once.");
        }
    }

    /// <summary>Returns an object's unchanged texts by name; empty if the field is missing or refused.</summary>
    public IReadOnlyDictionary<string, string?> Texts(string name)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (Find(name) is not { ValueKind: JsonValueKind.Object } value)
        {
            Refuse(name, "must be an object of strings.");
            return texts;
        }

        var inner = new JsonFields(value);
        foreach (var member in inner.members.Keys)
        {
            texts[member] = inner.Exact(member);
        }

        foreach (var (member, sentences) in inner.errors)
        {
            Refuse($"{name}.{member}", string.Join(" ", sentences));
        }

        return texts;
    }

    /// <summary>Returns the value; refuses a missing one.</summary>
    public T? Required<T>(string name, T? value)
    {
        if (value is null && IsFine(name))
        {
            Refuse(name, "is required.");
        }

        return value;
    }

    /// <summary>Refuses unexpected members.</summary>
    public void RefuseOthersThan(params ReadOnlySpan<string> known)
    {
        var names = known.ToArray();
        foreach (var name in members.Keys.Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            Refuse(
                name,
                names.Length == 0
                    ? "is unknown here; the body has no fields."
                    : $"is unknown here; the fields are {string.Join(", ", names)}."
            );
        }
    }

    /// <summary>Records an error of a field.</summary>
    public void Refuse(string name, string sentence)
    {
        if (!errors.TryGetValue(name, out var sentences))
        {
            sentences = [];
            errors.Add(name, sentences);
        }

        sentences.Add(sentence);
    }

    /// <summary>Returns true if the field has no error so far.</summary>
    public bool IsFine(string name) => !errors.ContainsKey(name);

    /// <summary>Throws if anything was refused.</summary>
    /// <exception cref="BodyException">It has every error by field.</exception>
    public void ThrowIfRefused()
    {
        if (errors.Count > 0)
        {
            throw new BodyException(
                errors.ToDictionary(error => error.Key, error => error.Value.ToArray(), StringComparer.Ordinal)
            );
        }
    }

    private JsonElement? Find(string name) =>
        members.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private T? Refused<T>(string name, string sentence)
    {
        Refuse(name, sentence);
        return default;
    }
}
