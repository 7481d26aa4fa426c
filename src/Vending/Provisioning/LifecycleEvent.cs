using System.Text.Json;

namespace ChatOps.Vending.Provisioning;

/// <summary>What we read from a Control Tower lifecycle event.</summary>
/// <param name="AccountName">As ordered.</param>
/// <param name="AccountId">A failed one may have none.</param>
/// <param name="Succeeded">True for state SUCCEEDED, in any case of letters.</param>
public sealed record LifecycleEvent(string AccountName, string? AccountId, bool Succeeded)
{
    /// <summary>Null where the event is not of that kind or lacks what correlates it.</summary>
    public static LifecycleEvent? Read(JsonElement root)
    {
        if (Text(root, "source") != "aws.controltower" || Member(root, "detail") is not { } detail || Member(detail, "serviceEventDetails") is not { } details)
        {
            return null;
        }

        var status = Text(detail, "eventName") switch
        {
            "CreateManagedAccount" => Member(details, "createManagedAccountStatus"),
            "UpdateManagedAccount" => Member(details, "updateManagedAccountStatus"),
            _ => null,
        };
        if (status is null || Member(status.Value, "account") is not { } account || Text(account, "accountName") is not { } name)
        {
            return null;
        }

        return new LifecycleEvent(name, Text(account, "accountId"), string.Equals(Text(status.Value, "state"), "SUCCEEDED", StringComparison.OrdinalIgnoreCase));
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } member && member.GetString() is { Length: > 0 } text ? text : null;
}
