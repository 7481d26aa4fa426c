using System.Diagnostics;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Describes changes of resources.</summary>
public static class ChangeText
{
    /// <summary>Returns a day in UTC.</summary>
    public static string Day(DateTimeOffset? day, Words words) => day is { } at ? words.Day(at) : words.Change.NoDay;

    /// <summary>Returns "Storage in GiB: 20 → 100; Size: small → large"; secret values are hidden.</summary>
    public static string Differences(Request request, Words words) =>
        string.Join("; ", DifferencesOf(request, words).Select(fact => $"{fact.Label}: {fact.Text}"));

    /// <summary>Returns the differences as labels and values.</summary>
    public static IReadOnlyList<Fact> DifferencesOf(Request request, Words words) =>
        [
            .. ((request.Subject as ResourceUpdate)?.After ?? []).Select(value => new Fact(
                value.Label,
                Difference(Before(request, value.Key), value, words)
            )),
        ];

    /// <summary>Returns the resource's title and ID: <c>Storage bucket REQ-7K3M9QZX</c>.</summary>
    public static string Thing(Request made, Words words) =>
        $"{ProductText.OfThing(made, words).Title(made)} {(made.Subject as ResourceChange)?.Of ?? made.Id}";

    /// <summary>
    /// Returns what distinguishes a resource from others of its kind, for use in parentheses; may be empty.
    /// </summary>
    public static string Particulars(Request made) =>
        made.Subject.Resource() switch
        {
            NewAccount account => string.Join(
                ", ",
                new[] { account.Name, made.AccountId }.Where(text => !string.IsNullOrEmpty(text))
            ),
            NewProduct product => string.Join(
                ", ",
                product
                    .Values.Where(value => value is { IsSecret: false, Text.Length: > 0 })
                    .Take(2)
                    .Select(value => $"{value.Label} {value.Text}")
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>Returns when the lease ends; empty if there is none.</summary>
    public static string End(Request made, DateTimeOffset now, Words words) =>
        made.LeaseEndsAt is not { } end ? string.Empty
        : end > now ? words.Change.Until(end)
        : words.Change.TimeEnded(end);

    /// <summary>Returns what is lost if the resource is terminated.</summary>
    public static string Lost(Request made, Words words) =>
        made.Subject.Resource() switch
        {
            NewAccount account => words.Change.LostAccount(made.AccountId ?? account.Name, account.RootEmail),
            NewProduct product => words.Change.LostProduct(
                product.Name,
                [.. (made.Outputs ?? []).Take(2).Select(output => $"{output.Key} {output.Text}")]
            ),
            _ => throw new UnreachableException(),
        };

    private static ProductValue? Before(Request request, string key) =>
        (request.Subject as ResourceUpdate)?.Before.FirstOrDefault(value => value.Key == key);

    private static string Difference(ProductValue? before, ProductValue after, Words words) =>
        after.IsSecret ? words.Change.AnotherHidden : $"{Shown(before?.Text, words)} → {Shown(after.Text, words)}";

    private static string Shown(string? text, Words words) => string.IsNullOrEmpty(text) ? words.Product.None : text;
}
