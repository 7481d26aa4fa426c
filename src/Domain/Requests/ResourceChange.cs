using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>What a request does with something that an earlier one made, an account or a product. What the request is
/// about, it copies from that one.</summary>
public sealed record ResourceChange
{
    /// <summary>What is done.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>The request that made it.</summary>
    public required string Of { get; init; }

    /// <summary>Service Catalog's <c>pp-...</c>.</summary>
    public required string ProvisionedProductId { get; init; }

    /// <summary>The product that it was made of.</summary>
    public required string ProductId { get; init; }

    /// <summary>The artifact that it was made of, or was last changed to.</summary>
    public required string ArtifactId { get; init; }

    /// <summary>Of a change: the parameters that keep their value, secret ones among them.</summary>
    public IReadOnlyList<string> Kept
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Of a change: what the changed parameters were, in the order of the new values.</summary>
    public IReadOnlyList<ProductValue> Before
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Of an extension: the end as it was.</summary>
    public DateTimeOffset? EndsNow { get; init; }

    /// <summary>Of an extension: the new end.</summary>
    public DateTimeOffset? EndsThen { get; init; }

    /// <summary>True where an operator must confirm it, besides those who approve.</summary>
    public bool NeedsOperator { get; init; }

    /// <summary>The operator who did; null until then.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>True where an operator must still confirm it.</summary>
    [JsonIgnore]
    public bool LacksOperator => NeedsOperator && ConfirmedBy is null;
}

/// <summary>What can be done with something that is there.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeAction>))]
public enum ChangeAction
{
    /// <summary>It gets other parameters.</summary>
    Update,

    /// <summary>It goes.</summary>
    Terminate,

    /// <summary>Its end is put off; nothing is ordered.</summary>
    Extend,
}
