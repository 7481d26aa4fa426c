using System.Text.Json.Serialization;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Resources;

/// <summary>
/// An account or a product that exists and has an owner. Immutable; <see cref="ResourceTransitions"/> makes the next
/// state. Nothing is ever deleted.
/// </summary>
public sealed record Resource : IHasWork<Resource>
{
    /// <summary>The account ID that every inert product answers.</summary>
    public const string InertAccountId = "000000000000";

    /// <summary><c>RES-</c> and 8 characters: see <see cref="ResourceId"/>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>Whether it is an account or a product.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>Whether it is still there.</summary>
    public required ResourceState State { get; init; }

    /// <summary>The person responsible for it.</summary>
    public required Person Owner { get; init; }

    /// <summary>Where the owner asked, and so where they are told.</summary>
    public required RequestOrigin Origin { get; init; }

    /// <summary>True where boards show the request that made it.</summary>
    public bool HasBoard { get; init; }

    /// <summary>The request that made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>The requests that changed it, oldest first; each is applied once.</summary>
    public IReadOnlyList<string> ChangedBy
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>When it came into being.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was terminated; null while it is there.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What it is one of: the account type as policy spells it, or the product's name.</summary>
    public required string Type { get; init; }

    /// <summary>AWS's account ID; null for products that name none.</summary>
    public string? AccountId { get; init; }

    /// <summary>Service Catalog's <c>pp-...</c>; null where it is unknown.</summary>
    public string? ProvisionedProductId { get; init; }

    /// <summary>The catalog product that it was made of.</summary>
    public string? ProductId { get; init; }

    /// <summary>The artifact that it was made of, or was last changed to.</summary>
    public string? ArtifactId { get; init; }

    /// <summary>Where its owner signs in.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>What only accounts have; null for products.</summary>
    public ResourceAccount? Account { get; init; }

    /// <summary>A product's parameters as they are now, secret ones without their value; empty for accounts.</summary>
    public IReadOnlyList<ProductValue> Values
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What the catalog says about it.</summary>
    public IReadOnlyList<ProductOutput> Outputs
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Until when its owner has it; null where it has no end.</summary>
    public Lease? Lease { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <inheritdoc/>
    public IReadOnlyList<WorkItem> Work
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>True for what an inert product made: its account ID is no account's.</summary>
    public bool IsInert => AccountId == InertAccountId;

    /// <summary>True while it is there.</summary>
    public bool IsActive => State == ResourceState.Active;

    /// <summary>When its next work item is due; null where nothing remains.</summary>
    public DateTimeOffset? DueAt => this.NextDueAt();

    /// <inheritdoc/>
    string IHasWork.CorrelationId => Origin.EventId;

    /// <inheritdoc/>
    Resource IHasWork<Resource>.With(IReadOnlyList<WorkItem> work) => this with { Work = work };
}

/// <summary>The kinds of resources.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResourceKind>))]
public enum ResourceKind
{
    /// <summary>An AWS account from Account Factory.</summary>
    Account,

    /// <summary>Any other product of the catalog.</summary>
    Product,
}

/// <summary>What only accounts have.</summary>
/// <param name="RootEmail">The root user's email as it was typed.</param>
/// <param name="Ou">The OU.</param>
/// <param name="Name">The account's name.</param>
public sealed record ResourceAccount(string RootEmail, TargetOu Ou, string Name);

/// <summary>Until when an owner has a resource.</summary>
/// <param name="EndsAt">The end. Nothing goes by itself: operators are asked.</param>
/// <param name="RemindDaysBefore">When the owner is reminded, in days before the end.</param>
public sealed record Lease(DateTimeOffset EndsAt, IReadOnlyList<int> RemindDaysBefore);
