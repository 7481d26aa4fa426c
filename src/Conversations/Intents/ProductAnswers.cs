using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Conversations;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// The answers about a product so far, kept in session attributes. Another product starts without answers.
/// </summary>
/// <param name="Product">The product.</param>
/// <param name="Values">The answers by parameter.</param>
/// <param name="Order">The parameters in the order of their answers.</param>
/// <param name="Asked">The parameter of the last question; null at the confirmation.</param>
internal sealed record ProductAnswers(
    string Product,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<string> Order,
    string? Asked
)
{
    /// <summary>True if the last question was the confirmation.</summary>
    public bool IsConfirming { get; private init; }

    /// <summary>Returns the answers in the session.</summary>
    public static ProductAnswers Of(IntentCall call, string product)
    {
        var isSame = string.Equals(call[SessionKeys.Product], product, StringComparison.OrdinalIgnoreCase);
        var values = isSame ? Read(call[SessionKeys.ProductAnswers]) : [];
        var asked = isSame ? call[SessionKeys.ProductQuestion] : null;
        return new ProductAnswers(product, values, [.. values.Keys], asked) { IsConfirming = isSame && asked is null };
    }

    /// <summary>Returns the answers in a session attribute.</summary>
    public static Dictionary<string, string> Read(string? text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Pairs(text))
        {
            values[key] = value;
        }

        return values;
    }

    // A malformed attribute isn't ours. It counts as no answers, so every question is asked.
    private static IReadOnlyList<KeyValuePair<string, string>> Pairs(string? text)
    {
        try
        {
            var pairs = VendingJson.Default.IReadOnlyListKeyValuePairStringString;
            return text is null ? [] : JsonSerializer.Deserialize(text, pairs) ?? [];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Returns the answers with one added or replaced.</summary>
    public ProductAnswers With(string key, string value) =>
        this with
        {
            Values = new Dictionary<string, string>(Values, StringComparer.Ordinal) { [key] = value },
            Order = [.. Order.Where(other => other != key), key],
        };

    /// <summary>Returns the answers without the last one.</summary>
    public ProductAnswers WithoutLast() =>
        Order.Count == 0
            ? this
            : this with
            {
                Values = Values.Where(value => value.Key != Order[^1]).ToDictionary(StringComparer.Ordinal),
                Order = [.. Order.SkipLast(1)],
            };

    /// <summary>Stores the answers in the session.</summary>
    public void Keep(IntentCall call)
    {
        call[SessionKeys.Product] = Product;
        IReadOnlyList<KeyValuePair<string, string>> inOrder =
        [
            .. Order.Select(key => KeyValuePair.Create(key, Values[key])),
        ];
        call[SessionKeys.ProductAnswers] = JsonSerializer.Serialize(
            inOrder,
            VendingJson.Default.IReadOnlyListKeyValuePairStringString
        );
    }

    /// <summary>Stores the parameter of the next question; null for none.</summary>
    public void Asking(IntentCall call, string? key) => call[SessionKeys.ProductQuestion] = key;
}
