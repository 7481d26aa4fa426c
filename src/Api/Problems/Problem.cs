using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOps.Api.Problems;

/// <summary>Why a call was refused or failed: problem details as RFC 9457 has them.</summary>
public sealed record Problem
{
    /// <summary>The media type of every refusal.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Always <c>about:blank</c>: the status says what kind of problem it is.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>The status in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong with this call and what to do about it, for a person.</summary>
    public required string Detail { get; init; }

    /// <summary>Sentences by field of the body or parameter of the query; left out where no field is at fault.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Finds the call in the logs.</summary>
    public string? TraceId { get; init; }

    /// <summary>The problem of a call.</summary>
    public static Problem For(HttpContext context, int status, string detail, IReadOnlyDictionary<string, string[]>? errors = null) => new()
    {
        Title = ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Error",
        Status = status,
        Detail = detail,
        Errors = errors,
        TraceId = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier,
    };
}
