namespace ChatOps.Domain.Requests;

/// <summary>Why a resource cannot be changed, extended or terminated. Each follows a name.</summary>
public abstract record ChangeReason : Reason
{
    /// <summary>There is no such request.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NoRequest(string Id) : ChangeReason;

    /// <summary>The person has no such request.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NotYours(string Id) : ChangeReason;

    /// <summary>The ID is that of a change.</summary>
    /// <param name="Id">The ID.</param>
    /// <param name="Of">The ID of what it changes.</param>
    public sealed record IsAChange(string Id, string Of) : ChangeReason;

    /// <summary>Service Catalog does not manage it.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NotInCatalog(string Id) : ChangeReason;

    /// <summary>The request made nothing yet, or what it made has ended.</summary>
    /// <param name="Made">The request.</param>
    /// <param name="Action">What was asked for.</param>
    public sealed record NothingThere(Request Made, ChangeAction Action) : ChangeReason;

    /// <summary>The resource was terminated.</summary>
    /// <param name="Id">The resource.</param>
    public sealed record HasEnded(string Id) : ChangeReason;

    /// <summary>Another change is under way.</summary>
    /// <param name="Id">The ID of what is changed.</param>
    /// <param name="Holder">The ID of the other change; null where it is unknown.</param>
    public sealed record Busy(string Id, string? Holder) : ChangeReason;

    /// <summary>An account has no parameters that could change.</summary>
    public sealed record AccountsDoNotChange : ChangeReason;

    /// <summary>Policy does not offer the product to the person any more.</summary>
    /// <param name="Product">Its name.</param>
    /// <param name="Id">The ID.</param>
    public sealed record NotOffered(string Product, string Id) : ChangeReason;

    /// <summary>The catalog does not have the product any more.</summary>
    /// <param name="Product">Its name.</param>
    public sealed record ProductNotInCatalog(string Product) : ChangeReason;

    /// <summary>There is no lease to extend.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NoEnd(string Id) : ChangeReason;

    /// <summary>Policy does not extend the lease.</summary>
    /// <param name="Id">The ID.</param>
    public sealed record NotExtendable(string Id) : ChangeReason;

    /// <summary>There is no such parameter.</summary>
    public sealed record NoSuchParameter : ChangeReason;

    /// <summary>A secret value was given where others can read it.</summary>
    public sealed record SecretSaid : ChangeReason;

    /// <summary>Every value is as it was.</summary>
    public sealed record NothingWouldChange : ChangeReason;
}
