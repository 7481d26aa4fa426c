using System.Text.Json;

namespace ChatOps.Domain.Provisioning;

/// <summary>The relevant content of a Control Tower lifecycle event.</summary>
/// <param name="AccountName">The name as ordered.</param>
/// <param name="AccountId">12 digits; null if missing, as in a failure.</param>
/// <param name="Succeeded">True for the state SUCCEEDED, ignoring case.</param>
public sealed record LifecycleEvent(string AccountName, string? AccountId, bool Succeeded)
{
    private const int AccountIdLength = 12;

    /// <summary>Parses an event; returns null for other kinds and for events without an account name.</summary>
    public static LifecycleEvent? Read(JsonElement root)
    {
        try
        {
            return ReadStatus(root);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate or invalid UTF-8 passes the parser, but can't be read as text.
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

    // Anything else than 12 digits is ignored; the order's record then provides the account ID.
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
