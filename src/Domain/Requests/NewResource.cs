namespace ChatOps.Domain.Requests;

/// <summary>A subject that makes a resource: a <see cref="NewAccount"/> or a <see cref="NewProduct"/>.</summary>
public abstract record NewResource : RequestSubject
{
    private protected NewResource() { }

    /// <inheritdoc/>
    public sealed override NewResource Resource() => this;

    /// <summary>What policy sorts and limits it by: the account type or the product's name.</summary>
    public abstract string Type { get; }

    /// <summary>Who makes it, and whose words a failure quotes.</summary>
    public abstract string Maker { get; }

    /// <summary>Where it is ordered.</summary>
    public abstract string Supplier { get; }

    /// <summary>What the history calls it in a sentence about a change of it.</summary>
    public abstract string TitleInHistory { get; }

    /// <summary>What a search for the request finds it by.</summary>
    public abstract IReadOnlyList<string> SearchTexts { get; }

    /// <summary>Returns its name in Service Catalog.</summary>
    /// <param name="accountProduct">The stage's product for accounts.</param>
    public abstract string CatalogName(string accountProduct);

    /// <inheritdoc/>
    public abstract override int? OrdersAtOnce(int accountOperations);

    /// <summary>Returns the resource without its secret parameters.</summary>
    public virtual NewResource WithoutSecretParameters() => this;

    /// <summary>Returns the unique constraints of the resource while the request is in a status.</summary>
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
