using System.Globalization;

namespace ChatOps.Domain.Requests;

/// <summary>
/// Writes days and differences for the history. The history is the audit record, so it is always in English.
/// </summary>
internal static class HistoryText
{
    /// <summary>Returns a day in UTC: <c>3 March 2026</c>.</summary>
    public static string Day(DateTimeOffset? day) =>
        day is { } at ? at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "no day";

    /// <summary>Returns "Storage in GiB: 20 → 100; Size: small → large" with secrets hidden.</summary>
    public static string Differences(ResourceUpdate update) =>
        string.Join(
            "; ",
            update.After.Select(value =>
                $"{value.Label}: {Difference(update.Before.FirstOrDefault(old => old.Key == value.Key), value)}"
            )
        );

    private static string Difference(ProductValue? before, ProductValue after) =>
        after.IsSecret ? "a new value (hidden)" : $"{Shown(before?.Text)} → {Shown(after.Text)}";

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "none" : text;
}
