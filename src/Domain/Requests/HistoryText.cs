using System.Globalization;

namespace ChatOps.Domain.Requests;

/// <summary>
/// How the history writes what was asked for. The history is the audit record: English, stored, never translated, so
/// its wording is kept here and
/// does not follow the languages.
/// </summary>
internal static class HistoryText
{
    private const int ShownInShort = 2;

    /// <summary>A day in UTC: <c>3 March 2026</c>.</summary>
    public static string Day(DateTimeOffset? day) =>
        day is { } at ? at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "no day";

    /// <summary>The product with its first values.</summary>
    public static string Product(ProductOrder product) =>
        string.Join(
            ", ",
            product
                .Values.Where(value => !value.IsSecret)
                .Take(ShownInShort)
                .Select(value => $"{value.Label} {value.Text}")
                .Prepend(product.Name)
        );

    /// <summary>What is done with what.</summary>
    public static string Change(AccountRequest request, ProductChange change)
    {
        var thing = request.Product?.Name ?? $"{request.AccountType} account in {request.Ou.Label}";
        return change.Action switch
        {
            ChangeAction.Update => $"change to the {thing} {change.Of}: {Differences(request)}",
            ChangeAction.Extend => $"extension of the {thing} {change.Of} until {Day(change.EndsThen)}",
            _ => $"termination of the {thing} {change.Of}",
        };
    }

    /// <summary>"Storage in GiB: 20 → 100; Size: small → large"; secret values are hidden.</summary>
    public static string Differences(AccountRequest request) =>
        string.Join(
            "; ",
            (request.Product?.Values ?? []).Select(value =>
                $"{value.Label}: {Difference(request.Change?.Before.FirstOrDefault(old => old.Key == value.Key), value)}"
            )
        );

    private static string Difference(ProductValue? before, ProductValue after) =>
        after.IsSecret ? "a new value (hidden)" : $"{Shown(before?.Text)} → {Shown(after.Text)}";

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "none" : text;
}
