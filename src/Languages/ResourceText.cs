using ChatOps.Domain.Resources;

namespace ChatOps.Languages;

/// <summary>Describes resources.</summary>
public static class ResourceText
{
    private const int ShownValues = 2;

    /// <summary>Returns a title of a few words: <c>Sandbox account in Demos</c>, <c>Storage bucket</c>.</summary>
    public static string Title(Resource resource, Words words) =>
        resource.Account is { } account ? words.Request.AccountTitle(resource.Type, account.Ou.Label) : resource.Type;

    /// <summary>
    /// Returns the title and the ID of the request that created the resource: <c>Storage bucket REQ-7K3M9QZX</c>.
    /// </summary>
    public static string Thing(Resource resource, Words words) => $"{Title(resource, words)} {resource.MadeBy}";

    /// <summary>
    /// Returns what distinguishes a resource from others of its kind, for use in parentheses; may be empty.
    /// </summary>
    public static string Particulars(Resource resource) =>
        resource.Account is { } account
            ? string.Join(", ", new[] { account.Name, resource.AccountId }.Where(text => !string.IsNullOrEmpty(text)))
            : string.Join(
                ", ",
                resource
                    .Values.Where(value => value is { IsSecret: false, Text.Length: > 0 })
                    .Take(ShownValues)
                    .Select(value => $"{value.Label} {value.Text}")
            );

    /// <summary>Returns when the lease ends; empty if there is none.</summary>
    public static string End(Resource resource, DateTimeOffset now, Words words) =>
        resource.Lease is not { EndsAt: var end } ? string.Empty
        : end > now ? words.Change.Until(end)
        : words.Change.TimeEnded(end);
}
