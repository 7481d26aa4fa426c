using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>One approver's part in a request.</summary>
/// <param name="Approver">His e-mail address as configured.</param>
public sealed record Approval(string Approver)
{
    /// <summary>When the e-mail to him was accepted for delivery; null until then.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>What he said; null until then.</summary>
    public Decision? Decision { get; init; }

    /// <summary>When he said it.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why; always there where he denied.</summary>
    public string? Reason { get; init; }

    /// <summary>Through what: <c>link</c>, <c>slack</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>Since when he may not approve any more, by the stage's configuration; null while he may. What he had
    /// decided before counts.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}

/// <summary>Yes or no.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Decision>))]
public enum Decision
{
    /// <summary>Yes.</summary>
    Approve,

    /// <summary>No; ends the request.</summary>
    Deny,
}
