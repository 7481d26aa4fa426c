using System.Text.Json.Serialization;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Resources;

/// <summary>
/// An account or product that exists and has an owner. It is immutable, and never deleted;
/// <see cref="ResourceTransitions"/> creates the next state.
/// </summary>
public sealed record Resource : IHasWork<Resource>
{
    /// <summary>The account ID that inert products return.</summary>
    public const string InertAccountId = "000000000000";

    /// <summary><c>RES-</c> and 8 characters: see <see cref="ResourceId"/>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The kind of resource.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>The current state.</summary>
    public required ResourceState State { get; init; }

    /// <summary>The person responsible for it.</summary>
    public required Person Owner { get; init; }

    /// <summary>Where the owner made the request, and where their messages go.</summary>
    public required RequestOrigin Origin { get; init; }

    /// <summary>True if boards show the request that created it.</summary>
    public bool HasBoard { get; init; }

    /// <summary>The request that created it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>The change requests, oldest first; each is applied once.</summary>
    public IReadOnlyList<string> ChangedBy
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>When the resource was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the resource was terminated; null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The account type as the policy spells it, or the product's name.</summary>
    public required string Type { get; init; }

    /// <summary>The AWS account ID; null for products without one.</summary>
    public string? AccountId { get; init; }

    /// <summary>Service Catalog's <c>pp-...</c>; null if unknown.</summary>
    public string? ProvisionedProductId { get; init; }

    /// <summary>The product's ID in Service Catalog.</summary>
    public string? ProductId { get; init; }

    /// <summary>The artifact of the last order.</summary>
    public string? ArtifactId { get; init; }

    /// <summary>The owner's sign-in page.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>The details of an account; null for products.</summary>
    public ResourceAccount? Account { get; init; }

    /// <summary>The current parameters of a product, without the text of secrets; empty for accounts.</summary>
    public IReadOnlyList<ProductValue> Values
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The outputs of the provisioned product.</summary>
    public IReadOnlyList<ProductOutput> Outputs
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The lease; null for no end.</summary>
    public Lease? Lease { get; init; }

    /// <summary>The history, oldest first.</summary>
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

    /// <summary>True for the result of an inert product, whose account ID isn't a real account's.</summary>
    public bool IsInert => AccountId == InertAccountId;

    /// <summary>True until the resource is terminated.</summary>
    public bool IsActive => State == ResourceState.Active;

    /// <summary>When the next work item is due; null if there are none.</summary>
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

/// <summary>The details of an account.</summary>
/// <param name="RootEmail">The root user's email address, spelled as the requester did.</param>
/// <param name="Ou">The OU.</param>
/// <param name="Name">The account's name.</param>
public sealed record ResourceAccount(string RootEmail, TargetOu Ou, string Name);

/// <summary>Until when an owner has a resource.</summary>
/// <param name="EndsAt">The end. Operators get a message then; nothing is terminated automatically.</param>
/// <param name="RemindDaysBefore">The reminders, in days before the end.</param>
public sealed record Lease(DateTimeOffset EndsAt, IReadOnlyList<int> RemindDaysBefore);
