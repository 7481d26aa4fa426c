using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Provisioning;

/// <summary>What can be ordered through Service Catalog: Control Tower's Account Factory, and any other product.</summary>
public interface IAccountFactory
{
    /// <summary>The product by its exact name, its active artifact and, where there are several paths, one of them.</summary>
    /// <param name="name">The product's exact name.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <exception cref="OrderRefusedException">No such product, no active artifact, or no launch path: the setup is wrong and the message says what to look at.</exception>
    /// <exception cref="AccountFactoryUnavailableException">The same call may work later.</exception>
    Task<FactoryProduct> FindProductAsync(string name, CancellationToken cancellationToken);

    /// <summary>Places the order that is written down: for something new, for other parameters of what is there, or for its end. The same order placed again is the same order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="secrets">Further parameters, which nothing but the order itself may hold.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <exception cref="OrderRefusedException">Service Catalog refused it at once, and will again.</exception>
    /// <exception cref="OrderBusyException">Service Catalog refused it at once, since something else is under way.</exception>
    /// <exception cref="ProductGoneException">What the order is about is not there any more.</exception>
    /// <exception cref="AccountFactoryUnavailableException">The same call may work later, and may have worked.</exception>
    Task<PlacedOrder> PlaceAsync(Order order, IReadOnlyDictionary<string, string> secrets, CancellationToken cancellationToken);

    /// <summary>How the order stands.</summary>
    /// <exception cref="AccountFactoryUnavailableException">The same call may work later.</exception>
    Task<OrderProgress> FollowAsync(Order order, CancellationToken cancellationToken);

    /// <summary>Terminates what a failed attempt left, if it is in ERROR.</summary>
    /// <returns>True once it is gone, or was never there.</returns>
    /// <exception cref="ProductKeptException">It is neither in ERROR nor under change: an account may stand behind it.</exception>
    /// <exception cref="AccountFactoryUnavailableException">The same call may work later.</exception>
    Task<bool> TerminateAsync(Order order, CancellationToken cancellationToken);
}

/// <summary>What to order.</summary>
/// <param name="ProductId"><c>prod-...</c></param>
/// <param name="ArtifactId">The active one; the newest, where several are.</param>
/// <param name="PathId">Null where there is only one path.</param>
public sealed record FactoryProduct(string ProductId, string ArtifactId, string? PathId)
{
    /// <summary>Every active artifact.</summary>
    public IReadOnlyList<string> ActiveArtifactIds { get; init; } = [];

    /// <summary>True for one that may still be ordered.</summary>
    public bool IsActive(string artifactId) => ActiveArtifactIds.Contains(artifactId, StringComparer.Ordinal);
}

/// <summary>An order that Service Catalog took.</summary>
public sealed record PlacedOrder(string RecordId, string ProvisionedProductId);

/// <summary>How an order stands.</summary>
/// <param name="State">Under way, or how it ended.</param>
/// <param name="AccountId">The account, once an order for one succeeded and the record says it.</param>
/// <param name="SignInUrl">The SSO user portal, once it succeeded and the record says it.</param>
/// <param name="Reason">The record's own words, where it failed.</param>
public sealed record OrderProgress(OrderState State, string? AccountId = null, string? SignInUrl = null, string? Reason = null)
{
    /// <summary>Everything that the record says about what was made, by key.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The states of an order.</summary>
public enum OrderState
{
    /// <summary>Not ended.</summary>
    UnderWay,

    /// <summary>What was ordered exists.</summary>
    Succeeded,

    /// <summary>Ended without it; the product is in ERROR or gone.</summary>
    Failed,

    /// <summary>Ended with the product TAINTED: an account may stand behind it.</summary>
    Tainted,
}

/// <summary>An order that will not be taken, however often it is placed.</summary>
public sealed class OrderRefusedException : Exception
{
    /// <summary>With the reason for people.</summary>
    public OrderRefusedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>An order that Service Catalog didn't take because something else is under way. Another one may be taken later.</summary>
public sealed class OrderBusyException : Exception
{
    /// <summary>With AWS's words.</summary>
    public OrderBusyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>What an order is about is not there: somebody has terminated it by hand.</summary>
public sealed class ProductGoneException : Exception
{
    /// <summary>With the product, for people.</summary>
    public ProductGoneException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>A provisioned product that the system must not terminate.</summary>
public sealed class ProductKeptException : Exception
{
    /// <summary>With the product and its state, for people.</summary>
    public ProductKeptException(string message)
        : base(message)
    {
    }
}

/// <summary>Service Catalog did not answer as it should; the same call may work later.</summary>
public sealed class AccountFactoryUnavailableException : Exception
{
    /// <summary>With what happened.</summary>
    public AccountFactoryUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
