using System.Net.Mime;
using System.Text.Json;
using System.Text.Unicode;
using ChatOps.Api.Problems;
using ChatOps.Domain.Incoming;

namespace ChatOps.Api.Bodies;

/// <summary>
/// A JSON object from a caller, read field by field: everything that is wrong with it is found and named at once, and nothing gets in that was not asked for.
/// Names are taken whatever their case, each once.
/// </summary>
internal sealed class JsonFields
{
    /// <summary>The name under which faults of the body as a whole stand.</summary>
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
                Refuse(member.Name, "stands there twice.");
            }
        }
    }

    /// <summary>The object as the caller wrote it.</summary>
    public string Json { get; }

    /// <summary>Reads the body.</summary>
    /// <exception cref="ProblemException">400, 413 or 415.</exception>
    public static async Task<JsonFields> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!RequestBody.Is(context.Request, MediaTypeNames.Application.Json))
        {
            throw RequestBody.WrongType("JSON (application/json)");
        }

        return Parse(await RequestBody.ReadAsync(context, cancellationToken));
    }

    /// <summary>The same where the body may be left out; an absent one has no fields.</summary>
    /// <exception cref="ProblemException">400, 413 or 415.</exception>
    public static async Task<JsonFields> ReadOptionalAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(context, cancellationToken);
        if (body.Length == 0)
        {
            return Parse("{}"u8.ToArray());
        }

        return RequestBody.Is(context.Request, MediaTypeNames.Application.Json) ? Parse(body) : throw RequestBody.WrongType("JSON (application/json)");
    }

    /// <summary>Reads what stands in <paramref name="body"/>.</summary>
    /// <exception cref="ProblemException">400: it is no JSON object.</exception>
    public static JsonFields Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        if (!Utf8.IsValid(body.Span))
        {
            throw ProblemException.OfField(Whole, "is not UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Deepest });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonFields(document.RootElement.Clone())
                : throw ProblemException.OfField(Whole, "must be a JSON object.");
        }
        catch (JsonException exception)
        {
            throw ProblemException.OfField(Whole, $"is not well-formed JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            throw ProblemException.OfField(Whole, "has a member name that is not valid text.");
        }
    }

    /// <summary>The text; null where the field is missing, null, or refused for being anything but text.</summary>
    /// <param name="name">The field.</param>
    /// <param name="longest">The most characters that may be sent.</param>
    public IncomingText? Text(string name, int longest = int.MaxValue)
    {
        var text = Exact(name);
        if (text?.Length > longest)
        {
            Refuse(name, $"must have at most {longest} characters; it has {text.Length}.");
        }

        return text is null ? null : IncomingText.Of(text);
    }

    /// <summary>The same as it was sent, for what is held against a form of its own, such as an address.</summary>
    public string? Exact(string name)
    {
        if (!members.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Refuse(name, "must be a string.");
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: JSON's grammar allows it, Unicode does not.
            Refuse(name, "is not valid text.");
            return null;
        }
    }

    /// <summary>An object's cleaned texts by name, on their own lines, null where one is null; empty where the field is refused for being missing or anything else.</summary>
    public IReadOnlyDictionary<string, string?> Texts(string name)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!members.TryGetValue(name, out var value) || value.ValueKind != JsonValueKind.Object)
        {
            Refuse(name, "must be an object of strings.");
            return texts;
        }

        var inner = new JsonFields(value);
        foreach (var member in inner.members.Keys)
        {
            texts[member] = inner.Text(member)?.Lines;
        }

        foreach (var (member, sentences) in inner.errors)
        {
            Refuse($"{name}.{member}", string.Join(" ", sentences));
        }

        return texts;
    }

    /// <summary>The text; a missing one is refused, and empty.</summary>
    public IncomingText RequiredText(string name, int longest = int.MaxValue) => Required(name, Text(name, longest)) ?? IncomingText.Empty;

    /// <summary>The text as it was sent; a missing one is refused, and empty.</summary>
    public string RequiredExact(string name) => Required(name, Exact(name)) ?? string.Empty;

    /// <summary>Refuses members that the caller has no business setting.</summary>
    public void RefuseOthersThan(params ReadOnlySpan<string> known)
    {
        var names = known.ToArray();
        foreach (var name in members.Keys.Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            Refuse(name, names.Length == 0 ? "is unknown here; the body has no fields." : $"is unknown here; the fields are {string.Join(", ", names)}.");
        }
    }

    /// <summary>Finds fault with a field.</summary>
    public void Refuse(string name, string sentence)
    {
        if (!errors.TryGetValue(name, out var sentences))
        {
            sentences = [];
            errors.Add(name, sentences);
        }

        sentences.Add(sentence);
    }

    private T? Required<T>(string name, T? text)
        where T : class
    {
        if (text is null && IsFine(name))
        {
            Refuse(name, "is required.");
        }

        return text;
    }

    /// <summary>True where nothing is wrong with the field so far.</summary>
    public bool IsFine(string name) => !errors.ContainsKey(name);

    /// <summary>Ends the call where anything was refused.</summary>
    /// <exception cref="ProblemException">400 with every fault by field.</exception>
    public void ThrowIfRefused()
    {
        if (errors.Count > 0)
        {
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                string.Join(" ", errors.SelectMany(error => error.Value, (error, sentence) => $"{error.Key}: {sentence}")),
                errors.ToDictionary(error => error.Key, error => error.Value.ToArray(), StringComparer.Ordinal));
        }
    }
}
