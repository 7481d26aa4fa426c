namespace ChatOps.Domain.Requests;

/// <summary>A subject that creates a resource: a <see cref="NewAccount"/> or a <see cref="NewProduct"/>.</summary>
public abstract record NewResource : RequestSubject
{
    private protected NewResource() { }

    /// <inheritdoc/>
    public sealed override NewResource Resource() => this;

    /// <summary>The account type or the product's name.</summary>
    public abstract string Type { get; }

    /// <summary>The AWS service that creates it, which messages about failures name.</summary>
    public abstract string Maker { get; }

    /// <summary>The AWS service where it is ordered.</summary>
    public abstract string Supplier { get; }

    /// <summary>The name in history entries about a change.</summary>
    public abstract string TitleInHistory { get; }

    /// <summary>The texts that a search compares.</summary>
    public abstract IReadOnlyList<string> SearchTexts { get; }

    /// <summary>Returns the product's name in Service Catalog.</summary>
    /// <param name="accountProduct">The stage's product for accounts.</param>
    public abstract string CatalogName(string accountProduct);

    /// <inheritdoc/>
    public abstract override int? OrdersAtOnce(int accountOperations);

    /// <summary>Returns the resource without its secret parameters.</summary>
    public virtual NewResource WithoutSecretParameters() => this;

    /// <summary>Returns the unique constraints of the resource in a status of the request.</summary>
    protected abstract IEnumerable<RequestConstraint> Uniques(RequestStatus status);

    /// <inheritdoc/>
    public sealed override IEnumerable<RequestConstraint> Constraints(Request request) =>
        request.Status.IsOpen()
            ? Uniques(request.Status)
                .Append(
                    new RequestConstraint(
                        RequestConstraints.OpenRequests(request.Requester.Email, Type),
                        request.Terms.OpenRequestsPerRequester
                    )
                )
            : Uniques(request.Status);
}
