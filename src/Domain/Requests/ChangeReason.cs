namespace ChatOps.Domain.Requests;

/// <summary>The objections to a change of a resource. The sentence of each follows a name.</summary>
public abstract record ChangeReason : Reason
{
    /// <summary>The request doesn't exist.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NoRequest(string Id) : ChangeReason;

    /// <summary>The person has no request with the ID.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NotYours(string Id) : ChangeReason;

    /// <summary>The ID belongs to a change.</summary>
    /// <param name="Id">The ID.</param>
    /// <param name="Of">The ID of the request that created the resource.</param>
    public sealed record IsAChange(string Id, string Of) : ChangeReason;

    /// <summary>Service Catalog doesn't manage the resource.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NotInCatalog(string Id) : ChangeReason;

    /// <summary>The request has created no resource yet, or the resource has ended.</summary>
    /// <param name="Made">The request.</param>
    /// <param name="Action">The proposed action.</param>
    public sealed record NothingThere(Request Made, ChangeAction Action) : ChangeReason;

    /// <summary>The resource was terminated.</summary>
    /// <param name="Id">The resource's ID.</param>
    public sealed record HasEnded(string Id) : ChangeReason;

    /// <summary>Another change is running.</summary>
    /// <param name="Id">The ID of the request that created the resource.</param>
    /// <param name="Holder">The ID of the other change; null if unknown.</param>
    public sealed record Busy(string Id, string? Holder) : ChangeReason;

    /// <summary>Accounts have no parameters to change.</summary>
    public sealed record AccountsDoNotChange : ChangeReason;

    /// <summary>The policy doesn't offer the product to the person any more.</summary>
    /// <param name="Product">The product's name.</param>
    /// <param name="Id">The ID.</param>
    public sealed record NotOffered(string Product, string Id) : ChangeReason;

    /// <summary>The catalog doesn't have the product any more.</summary>
    /// <param name="Product">The product's name.</param>
    public sealed record ProductNotInCatalog(string Product) : ChangeReason;

    /// <summary>The resource has no lease.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NoEnd(string Id) : ChangeReason;

    /// <summary>The policy doesn't allow extensions of the lease.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NotExtendable(string Id) : ChangeReason;

    /// <summary>The parameter doesn't exist.</summary>
    public sealed record NoSuchParameter : ChangeReason;

    /// <summary>The message contains a secret, which others can read.</summary>
    public sealed record SecretSaid : ChangeReason;

    /// <summary>All values are unchanged.</summary>
    public sealed record NothingWouldChange : ChangeReason;
}
