using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Products;

/// <summary>What is done with something that is there, in words.</summary>
public static class ChangeWords
{
    /// <summary>A day, in UTC.</summary>
    public static string Day(DateTimeOffset? day) => day is { } at ? $"{at.UtcDateTime:d MMMM yyyy}" : "no day";

    /// <summary>"Storage in GiB: 20 → 100; Size: small → large"; secret values are hidden.</summary>
    public static string Differences(AccountRequest request) => string.Join("; ", DifferencesOf(request).Select(fact => $"{fact.Label}: {fact.Text}"));

    /// <summary>The same as labels and values.</summary>
    public static IReadOnlyList<Fact> DifferencesOf(AccountRequest request) =>
        [.. (request.Product?.Values ?? []).Select(value => new Fact(value.Label, Difference(Before(request, value.Key), value)))];

    /// <summary>The thing with its id: <c>Storage bucket REQ-7K3M9QZX</c>.</summary>
    public static string Thing(AccountRequest made) => $"{ProductKind.OfThing(made).Title(made)} {made.Change?.Of ?? made.Id}";

    /// <summary>What tells one thing from others of its kind, to stand in parentheses; empty where nothing does.</summary>
    public static string Particulars(AccountRequest made) => made.Product is null
        ? string.Join(", ", new[] { made.AccountName, made.AccountId }.Where(text => !string.IsNullOrEmpty(text)))
        : string.Join(", ", made.Product.Values.Where(value => value is { IsSecret: false, Text.Length: > 0 }).Take(2).Select(value => $"{value.Label} {value.Text}"));

    /// <summary>Until when it is there; empty where it has no end.</summary>
    public static string End(AccountRequest made, DateTimeOffset now) => made.LeaseEndsAt is not { } end ? string.Empty
        : end > now ? $"until {Day(end)}"
        : $"its time ended on {Day(end)}";

    /// <summary>What is lost by terminating it, honestly.</summary>
    public static string Lost(AccountRequest made) => made.Product is null
        ? $"AWS Control Tower stops managing the account {made.AccountId} and moves it out of its OU into the organization's root, where the OU's guardrails do not reach it. "
            + $"The account itself is NOT closed: what runs in it keeps running and costing, and its root e-mail address {made.RootEmail} stays taken. Closing it is a step of its own, by the platform team in AWS Organizations"
        : $"AWS deletes what the {made.Product.Name} consists of, with all data in it{Named(made)}, unless its template keeps something. It cannot be brought back";

    private static string Named(AccountRequest made) =>
        made.Outputs is { Count: > 0 } outputs ? $" ({Sentence.And(outputs.Take(2).Select(output => $"{output.Key} {output.Text}"))})" : string.Empty;

    private static ProductValue? Before(AccountRequest request, string key) => request.Change?.Before.FirstOrDefault(value => value.Key == key);

    private static string Difference(ProductValue? before, ProductValue after) => after.IsSecret ? "another one (hidden)" : $"{Shown(before?.Text)} → {Shown(after.Text)}";

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "none" : text;
}
