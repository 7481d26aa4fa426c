using System.Text.Json.Serialization;
using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>A subject that changes a resource: a <see cref="ResourceUpdate"/>, <see cref="ResourceExtension"/> or
/// <see cref="ResourceTermination"/>.</summary>
public abstract record ResourceChange : RequestSubject
{
    private protected ResourceChange() { }

    /// <summary>What is done.</summary>
    public abstract ChangeAction Action { get; }

    /// <summary>The resource, as Service Catalog knows it.</summary>
    public required ProvisionedResource Target { get; init; }

    /// <summary>The request that made the resource.</summary>
    public string Of => Target.MadeBy;

    /// <summary>True where an operator must confirm it, besides those who approve.</summary>
    public bool NeedsOperator { get; init; }

    /// <summary>The operator who confirmed it; null until then.</summary>
    public string? ConfirmedBy { get; init; }

    /// <inheritdoc/>
    public override bool LacksOperator => NeedsOperator && ConfirmedBy is null;

    /// <summary>One change of a resource at a time, until its outcome is written down.</summary>
    public sealed override IEnumerable<RequestConstraint> Constraints(Request request) =>
        request.Status.IsOpen() || request.Work.Any(item => item.Kind == WorkKind.ApplyChange)
            ? [new RequestConstraint(RequestConstraints.ResourceChange(Of), 1)]
            : [];

    /// <inheritdoc/>
    public override OrderContent Content(Person requester) => ContentOf(OrderContent.None);

    /// <summary>Returns the content with what every change sends.</summary>
    private protected OrderContent ContentOf(OrderContent content) =>
        content with
        {
            Action = Action,
            ProvisionedProductId = Target.ProvisionedProductId,
            KeptParameters = content.KeptParameters ?? [],
        };
}

/// <summary>A resource as Service Catalog knows it.</summary>
/// <param name="MadeBy">The request that made it.</param>
/// <param name="ProvisionedProductId">Service Catalog's <c>pp-...</c>.</param>
/// <param name="ProductId">The product that it was made of.</param>
/// <param name="ArtifactId">The artifact that it was made of, or was last changed to.</param>
public sealed record ProvisionedResource(
    string MadeBy,
    string ProvisionedProductId,
    string ProductId,
    string ArtifactId
);

/// <summary>A product gets other parameters.</summary>
public sealed record ResourceUpdate : ResourceChange
{
    /// <inheritdoc/>
    public override ChangeAction Action => ChangeAction.Update;

    /// <summary>The product as it was, with the parameters that change.</summary>
    public required NewProduct Product { get; init; }

    /// <summary>The new values.</summary>
    public required IReadOnlyList<ProductValue> After { get; init; }

    /// <summary>The parameters that keep their value, secret ones among them.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>What the changed parameters were, in the order of the new values.</summary>
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

    /// <summary>Returns a product with the new values, without secret ones: those exist only until they are
    /// ordered.</summary>
    /// <param name="product">The product as it is.</param>
    /// <param name="artifactId">The artifact that was ordered; null leaves it.</param>
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

/// <summary>A resource's lease ends later. Nothing is ordered.</summary>
public sealed record ResourceExtension : ResourceChange
{
    /// <inheritdoc/>
    public override ChangeAction Action => ChangeAction.Extend;

    /// <summary>The resource as it was, without its secret parameters.</summary>
    public required NewResource Made { get; init; }

    /// <summary>The end as it was.</summary>
    public required DateTimeOffset EndsNow { get; init; }

    /// <summary>The new end.</summary>
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

/// <summary>A resource goes.</summary>
public sealed record ResourceTermination : ResourceChange
{
    /// <inheritdoc/>
    public override ChangeAction Action => ChangeAction.Terminate;

    /// <summary>The resource as it was, without its secret parameters.</summary>
    public required NewResource Made { get; init; }

    /// <inheritdoc/>
    public override NewResource Resource() => Made;

    /// <summary>A resource can be terminated where the catalog no longer offers its product, too.</summary>
    public override FactoryProduct KnownProduct => new(Target.ProductId, Target.ArtifactId, null);

    /// <inheritdoc/>
    public override string InHistory => $"termination of the {Made.TitleInHistory} {Of}";

    /// <inheritdoc/>
    public override OrderResult Read(OrderProgress progress) => new("Terminated");
}

/// <summary>What a change does with a resource.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeAction>))]
public enum ChangeAction
{
    /// <summary>It gets other parameters.</summary>
    Update,

    /// <summary>It goes.</summary>
    Terminate,

    /// <summary>Its lease ends later; nothing is ordered.</summary>
    Extend,
}
