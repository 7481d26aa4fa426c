using System.Text.Json;

namespace ChatOps.Domain.Provisioning;

/// <summary>What we read from a Control Tower lifecycle event.</summary>
/// <param name="AccountName">As ordered.</param>
/// <param name="AccountId">12 digits; null where there are none, as in a failed one.</param>
/// <param name="Succeeded">True for state SUCCEEDED, in any case of letters.</param>
public sealed record LifecycleEvent(string AccountName, string? AccountId, bool Succeeded)
{
    private const int AccountIdLength = 12;

    /// <summary>Null where the event is not of that kind or lacks what correlates it.</summary>
    public static LifecycleEvent? Read(JsonElement root)
    {
        try
        {
            return ReadStatus(root);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair or no UTF-8: the parser lets it pass, and it cannot be read as text.
            return null;
        }
    }

    private static LifecycleEvent? ReadStatus(JsonElement root)
    {
        if (
            Text(root, "source") != "aws.controltower"
            || Member(root, "detail") is not { } detail
            || Member(detail, "serviceEventDetails") is not { } details
        )
        {
            return null;
        }

        var status = Text(detail, "eventName") switch
        {
            "CreateManagedAccount" => Member(details, "createManagedAccountStatus"),
            "UpdateManagedAccount" => Member(details, "updateManagedAccountStatus"),
            _ => null,
        };
        if (
            status is null
            || Member(status.Value, "account") is not { } account
            || Text(account, "accountName") is not { } name
        )
        {
            return null;
        }

        return new LifecycleEvent(
            name,
            IdOf(account),
            string.Equals(Text(status.Value, "state"), "SUCCEEDED", StringComparison.OrdinalIgnoreCase)
        );
    }

    // What is no account's id must not become a ready request's: its record is asked instead.
    private static string? IdOf(JsonElement account) =>
        Text(account, "accountId") is { Length: AccountIdLength } id && !id.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? id
            : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } member
        && member.GetString() is { Length: > 0 } text
            ? text
            : null;
}
