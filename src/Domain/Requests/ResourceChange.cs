using System.Text.Json.Serialization;
using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// A subject that changes a resource: a <see cref="ResourceUpdate"/>,
/// <see cref="ResourceExtension"/> or <see cref="ResourceTermination"/>.
/// </summary>
public abstract record ResourceChange : RequestSubject
{
    private protected ResourceChange() { }

    /// <summary>The action.</summary>
    public abstract ChangeAction Action { get; }

    /// <summary>The resource as Service Catalog identifies it.</summary>
    public required ProvisionedResource Target { get; init; }

    /// <summary>The request that created the resource.</summary>
    public string Of => Target.MadeBy;

    /// <summary>True if an operator must confirm the change in addition to the approvals.</summary>
    public bool NeedsOperator { get; init; }

    /// <summary>The operator who confirmed the change; null until then.</summary>
    public string? ConfirmedBy { get; init; }

    /// <inheritdoc/>
    public override bool LacksOperator => NeedsOperator && ConfirmedBy is null;

    /// <summary>
    /// Returns the constraint that allows one change of a resource at a time, until the change is applied.
    /// </summary>
    public sealed override IEnumerable<RequestConstraint> Constraints(Request request) =>
        request.Status.IsOpen() || request.Work.Any(item => item.Kind == WorkKind.ApplyChange)
            ? [new RequestConstraint(RequestConstraints.ResourceChange(Of), 1)]
            : [];

    /// <inheritdoc/>
    public override OrderContent Content(Person requester) => ContentOf(OrderContent.None);

    /// <summary>Adds what all changes send.</summary>
    private protected OrderContent ContentOf(OrderContent content) =>
        content with
        {
            Action = Action,
            ProvisionedProductId = Target.ProvisionedProductId,
            KeptParameters = content.KeptParameters ?? [],
        };
}

/// <summary>A resource as Service Catalog identifies it.</summary>
/// <param name="MadeBy">The request that created the resource.</param>
/// <param name="ProvisionedProductId">Service Catalog's <c>pp-...</c>.</param>
/// <param name="ProductId">The product's ID.</param>
/// <param name="ArtifactId">The artifact of the last order.</param>
public sealed record ProvisionedResource(
    string MadeBy,
    string ProvisionedProductId,
    string ProductId,
    string ArtifactId
);

/// <summary>Changes the parameters of a product.</summary>
public sealed record ResourceUpdate : ResourceChange
{
    /// <inheritdoc/>
    public override ChangeAction Action => ChangeAction.Update;

    /// <summary>The product with the current values of the parameters that change.</summary>
    public required NewProduct Product { get; init; }

    /// <summary>The new values.</summary>
    public required IReadOnlyList<ProductValue> After { get; init; }

    /// <summary>The parameters that stay unchanged, including secrets.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>The current values, in the order of the new ones.</summary>
    public IReadOnlyList<ProductValue> Before => Product.Values;

    /// <inheritdoc/>
    public override NewResource Resource() => Product;

    /// <inheritdoc/>
    public override IReadOnlyList<ProductValue> Values => After;

    /// <inheritdoc/>
    public override string InHistory => $"change to the {Product.TitleInHistory} {Of}: {HistoryText.Differences(this)}";

    /// <inheritdoc/>
    public override OrderContent Content(Person requester) =>
        ContentOf(
            new OrderContent(OrderContent.Open(After)) { ArtifactId = Product.ArtifactId, KeptParameters = Kept }
        );

    /// <inheritdoc/>
    public override OrderResult Read(OrderProgress progress) => Product.Read(progress);

    /// <summary>
    /// Returns a product with the new values but without secrets, which are kept only until they are ordered.
    /// </summary>
    /// <param name="product">The current product.</param>
    /// <param name="artifactId">The ordered artifact; null for no change.</param>
    internal NewProduct AppliedTo(NewProduct product, string? artifactId)
    {
        var changed = After
            .Select(value => value.WithoutSecret())
            .ToDictionary(value => value.Key, StringComparer.Ordinal);
        return new NewProduct(
            product.Name,
            artifactId ?? product.ArtifactId,
            [
                .. product.Values.Select(value => changed.GetValueOrDefault(value.Key, value)),
                .. changed.Values.Where(value => product.Values.All(old => old.Key != value.Key)),
            ]
        );
    }

    /// <inheritdoc/>
    public override ResourceUpdate WithValues(IReadOnlyList<ProductValue> values) => this with { After = values };
}

/// <summary>Extends the lease of a resource. It needs no order.</summary>
public sealed record ResourceExtension : ResourceChange
{
    /// <inheritdoc/>
    public override ChangeAction Action => ChangeAction.Extend;

    /// <summary>The current resource, without secret parameters.</summary>
    public required NewResource Made { get; init; }

    /// <summary>The current end of the lease.</summary>
    public required DateTimeOffset EndsNow { get; init; }

    /// <summary>The new end of the lease.</summary>
    public required DateTimeOffset EndsThen { get; init; }

    /// <inheritdoc/>
    public override NewResource Resource() => Made;

    /// <inheritdoc/>
    public override bool IsOrdered => false;

    /// <inheritdoc/>
    public override string InHistory =>
        $"extension of the {Made.TitleInHistory} {Of} until {HistoryText.Day(EndsThen)}";

    /// <inheritdoc/>
    public override int? OrdersAtOnce(int accountOperations) => null;

    /// <inheritdoc/>
    public override OrderResult? Read(OrderProgress progress) => null;
}

/// <summary>Terminates a resource.</summary>
public sealed record ResourceTermination : ResourceChange
{
    /// <inheritdoc/>
    public override ChangeAction Action => ChangeAction.Terminate;

    /// <summary>The current resource, without secret parameters.</summary>
    public required NewResource Made { get; init; }

    /// <inheritdoc/>
    public override NewResource Resource() => Made;

    /// <summary>
    /// The product of the resource. It isn't looked up, because the catalog may not offer it any more.
    /// </summary>
    public override FactoryProduct KnownProduct => new(Target.ProductId, Target.ArtifactId, null);

    /// <inheritdoc/>
    public override string InHistory => $"termination of the {Made.TitleInHistory} {Of}";

    /// <inheritdoc/>
    public override OrderResult Read(OrderProgress progress) => new("Terminated");
}

/// <summary>The ways to change a resource.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeAction>))]
public enum ChangeAction
{
    /// <summary>Changes parameters.</summary>
    Update,

    /// <summary>Terminates the resource.</summary>
    Terminate,

    /// <summary>Extends the lease, without an order.</summary>
    Extend,
}
