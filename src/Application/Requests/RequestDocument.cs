using System.Text.Json;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Requests;

/// <summary>Serializes requests for storage.</summary>
public static class RequestJson
{
    /// <summary>Returns the JSON of a request.</summary>
    public static string Write(Request request) =>
        JsonSerializer.Serialize(RequestDocument.Of(request), VendingJson.Default.RequestDocument);

    /// <summary>Parses the JSON of a request.</summary>
    /// <exception cref="JsonException">The text isn't the JSON of a request.</exception>
    /// <exception cref="InvalidDataException">The request has no subject.</exception>
    public static Request Read(string document) =>
        JsonSerializer.Deserialize(document, VendingJson.Default.RequestDocument)?.ToRequest()
        ?? throw new InvalidDataException("A request's document is null.");
}

/// <summary>
/// The stored form of a request. Members may be added but never renamed or removed;
/// an added one is null in older documents.
/// </summary>
public sealed record RequestDocument
{
    /// <inheritdoc cref="Request.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="Request.Version"/>
    public long Version { get; init; }

    /// <inheritdoc cref="Request.Status"/>
    public required RequestStatus Status { get; init; }

    /// <summary>The new or changed product; null for accounts.</summary>
    public ProductDocument? Product { get; init; }

    /// <summary>The change; null for new resources.</summary>
    public ChangeDocument? Change { get; init; }

    /// <summary>The type of the new or changed account; null for products, or empty in older documents.</summary>
    public string? AccountType { get; init; }

    /// <summary>The account's root email address.</summary>
    public string? RootEmail { get; init; }

    /// <summary>The account's OU.</summary>
    public TargetOu? Ou { get; init; }

    /// <summary>The account's name.</summary>
    public string? AccountName { get; init; }

    /// <inheritdoc cref="Request.Requester"/>
    public required Person Requester { get; init; }

    /// <inheritdoc cref="Request.Origin"/>
    public required RequestOrigin Origin { get; init; }

    /// <inheritdoc cref="Request.CreatedAt"/>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc cref="Request.ExpiresAt"/>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <inheritdoc cref="Request.Terms"/>
    public required RequestTerms Terms { get; init; }

    /// <inheritdoc cref="Request.Approvals"/>
    public IReadOnlyList<Approval>? Approvals { get; init; }

    /// <inheritdoc cref="Request.HasBoard"/>
    public bool HasBoard { get; init; }

    /// <inheritdoc cref="Request.ApprovedAt"/>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <inheritdoc cref="Request.Orders"/>
    public IReadOnlyList<Order>? Orders { get; init; }

    /// <inheritdoc cref="Request.AccountId"/>
    public string? AccountId { get; init; }

    /// <inheritdoc cref="Request.SignInUrl"/>
    public string? SignInUrl { get; init; }

    /// <inheritdoc cref="Request.Outputs"/>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }

    /// <inheritdoc cref="Request.LeaseEndsAt"/>
    public DateTimeOffset? LeaseEndsAt { get; init; }

    /// <inheritdoc cref="Request.EndedAt"/>
    public DateTimeOffset? EndedAt { get; init; }

    /// <inheritdoc cref="Request.Changes"/>
    public IReadOnlyList<string>? Changes { get; init; }

    /// <inheritdoc cref="Request.FailureReason"/>
    public string? FailureReason { get; init; }

    /// <inheritdoc cref="Request.History"/>
    public IReadOnlyList<HistoryEntry>? History { get; init; }

    /// <inheritdoc cref="Request.Work"/>
    public IReadOnlyList<WorkItem>? Work { get; init; }

    /// <summary>Returns the stored form of a request.</summary>
    public static RequestDocument Of(Request request)
    {
        var account = request.Subject.Resource() as NewAccount;
        return new RequestDocument
        {
            Id = request.Id,
            Version = request.Version,
            Status = request.Status,
            Product = ProductDocument.From(request.Subject),
            Change = ChangeDocument.From(request.Subject),
            AccountType = account?.Type,
            RootEmail = account?.RootEmail,
            Ou = account?.Ou,
            AccountName = account?.Name,
            Requester = request.Requester,
            Origin = request.Origin,
            CreatedAt = request.CreatedAt,
            ExpiresAt = request.ExpiresAt,
            Terms = request.Terms,
            Approvals = request.Approvals,
            HasBoard = request.HasBoard,
            ApprovedAt = request.ApprovedAt,
            Orders = request.Orders,
            AccountId = request.AccountId,
            SignInUrl = request.SignInUrl,
            Outputs = request.Outputs,
            LeaseEndsAt = request.LeaseEndsAt,
            EndedAt = request.EndedAt,
            Changes = request.Changes,
            FailureReason = request.FailureReason,
            History = request.History,
            Work = request.Work,
        };
    }

    /// <summary>Returns the request of the stored form.</summary>
    /// <exception cref="InvalidDataException">The request has no subject.</exception>
    public Request ToRequest() =>
        new()
        {
            Id = Id,
            Version = Version,
            Status = Status,
            Subject = Change is { } change ? change.SubjectOf(this) : Resource(),
            Requester = Requester,
            Origin = Origin,
            CreatedAt = CreatedAt,
            ExpiresAt = ExpiresAt,
            Terms = Terms,
            Approvals = Approvals ?? [],
            HasBoard = HasBoard,
            ApprovedAt = ApprovedAt,
            Orders = Orders ?? [],
            AccountId = AccountId,
            SignInUrl = SignInUrl,
            Outputs = Outputs,
            LeaseEndsAt = LeaseEndsAt,
            EndedAt = EndedAt,
            Changes = Changes,
            FailureReason = FailureReason,
            History = History ?? [],
            Work = Work ?? [],
        };

    internal NewResource Resource() =>
        this switch
        {
            { Product: { } product } => new NewProduct(product.Name, product.ArtifactId, product.Values ?? []),
            { AccountType: { } type, RootEmail: { } email, Ou: { } ou, AccountName: { } name } => new NewAccount(
                type,
                email,
                ou,
                name
            ),
            _ => throw new InvalidDataException($"{Id} has no subject."),
        };
}

/// <summary>The stored form of a product.</summary>
/// <param name="Name">The product's name.</param>
/// <param name="ArtifactId">The artifact whose parameters were answered.</param>
/// <param name="Values">The new values of an update; otherwise all values.</param>
public sealed record ProductDocument(string Name, string ArtifactId, IReadOnlyList<ProductValue>? Values)
{
    internal static ProductDocument? From(RequestSubject subject) =>
        subject.Resource() is NewProduct product
            ? new(product.Name, product.ArtifactId, (subject as ResourceUpdate)?.After ?? product.Values)
            : null;
}

/// <summary>The stored form of a change.</summary>
public sealed record ChangeDocument
{
    /// <inheritdoc cref="ResourceChange.Action"/>
    public required ChangeAction Action { get; init; }

    /// <inheritdoc cref="ProvisionedResource.MadeBy"/>
    public required string Of { get; init; }

    /// <inheritdoc cref="ProvisionedResource.ProvisionedProductId"/>
    public required string ProvisionedProductId { get; init; }

    /// <inheritdoc cref="ProvisionedResource.ProductId"/>
    public required string ProductId { get; init; }

    /// <inheritdoc cref="ProvisionedResource.ArtifactId"/>
    public required string ArtifactId { get; init; }

    /// <inheritdoc cref="ResourceUpdate.Kept"/>
    public IReadOnlyList<string>? Kept { get; init; }

    /// <inheritdoc cref="ResourceUpdate.Before"/>
    public IReadOnlyList<ProductValue>? Before { get; init; }

    /// <inheritdoc cref="ResourceExtension.EndsNow"/>
    public DateTimeOffset? EndsNow { get; init; }

    /// <inheritdoc cref="ResourceExtension.EndsThen"/>
    public DateTimeOffset? EndsThen { get; init; }

    /// <inheritdoc cref="ResourceChange.NeedsOperator"/>
    public bool NeedsOperator { get; init; }

    /// <inheritdoc cref="ResourceChange.ConfirmedBy"/>
    public string? ConfirmedBy { get; init; }

    internal static ChangeDocument? From(RequestSubject subject)
    {
        if (subject is not ResourceChange change)
        {
            return null;
        }

        var extension = change as ResourceExtension;
        var update = change as ResourceUpdate;
        return new ChangeDocument
        {
            Action = change.Action,
            Of = change.Target.MadeBy,
            ProvisionedProductId = change.Target.ProvisionedProductId,
            ProductId = change.Target.ProductId,
            ArtifactId = change.Target.ArtifactId,
            Kept = update?.Kept ?? [],
            Before = update?.Before ?? [],
            EndsNow = extension?.EndsNow,
            EndsThen = extension?.EndsThen,
            NeedsOperator = change.NeedsOperator,
            ConfirmedBy = change.ConfirmedBy,
        };
    }

    internal ResourceChange SubjectOf(RequestDocument document)
    {
        var target = new ProvisionedResource(Of, ProvisionedProductId, ProductId, ArtifactId);
        var resource = document.Resource();
        return (Action, resource) switch
        {
            (ChangeAction.Update, NewProduct product) => new ResourceUpdate
            {
                Target = target,
                Product = product.WithValues(Before ?? []),
                After = product.Values,
                Kept = Kept ?? [],
                NeedsOperator = NeedsOperator,
                ConfirmedBy = ConfirmedBy,
            },
            (ChangeAction.Extend, _) when EndsNow is { } now && EndsThen is { } then => new ResourceExtension
            {
                Target = target,
                Made = resource,
                EndsNow = now,
                EndsThen = then,
                NeedsOperator = NeedsOperator,
                ConfirmedBy = ConfirmedBy,
            },
            (ChangeAction.Terminate, _) => new ResourceTermination
            {
                Target = target,
                Made = resource,
                NeedsOperator = NeedsOperator,
                ConfirmedBy = ConfirmedBy,
            },
            _ => throw new InvalidDataException($"{document.Id} has no subject."),
        };
    }
}
