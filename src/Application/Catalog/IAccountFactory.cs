using ChatOps.Domain.Requests;

namespace ChatOps.Application.Catalog;

/// <summary>What can be ordered through Service Catalog: Control Tower's Account Factory, and any other
/// product.</summary>
public interface IAccountFactory
{
    /// <summary>The product by its exact name, its active artifact and, where there are several paths, one of
    /// them.</summary>
    /// <param name="name">The product's exact name.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <exception cref="OrderRefusedException">No such product, no active artifact, or no launch path: the setup is
    /// wrong and the message says what to look at.</exception>
    /// <exception cref="AccountFactoryUnavailableException">The same call may work later.</exception>
    Task<FactoryProduct> FindProductAsync(string name, CancellationToken cancellationToken);

    /// <summary>Places the order that is written down: for something new, for other parameters of what is there, or for
    /// its end. The same order placed again is the same order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="secrets">Further parameters, which nothing but the order itself may hold.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <exception cref="OrderRefusedException">Service Catalog refused it at once, and will again.</exception>
    /// <exception cref="OrderBusyException">Service Catalog refused it at once, since something else is under
    /// way.</exception>
    /// <exception cref="ProductGoneException">What the order is about is not there any more.</exception>
    /// <exception cref="AccountFactoryUnavailableException">The same call may work later, and may have
    /// worked.</exception>
    Task<PlacedOrder> PlaceAsync(
        Order order,
        IReadOnlyDictionary<string, string> secrets,
        CancellationToken cancellationToken
    );

    /// <summary>How the order stands.</summary>
    /// <exception cref="AccountFactoryUnavailableException">The same call may work later.</exception>
    Task<OrderProgress> FollowAsync(Order order, CancellationToken cancellationToken);

    /// <summary>Terminates what a failed attempt left, if it is in ERROR.</summary>
    /// <returns>True once it is gone, or was never there.</returns>
    /// <exception cref="ProductKeptException">It is neither in ERROR nor under change: an account may stand behind
    /// it.</exception>
    /// <exception cref="AccountFactoryUnavailableException">The same call may work later.</exception>
    Task<bool> TerminateAsync(Order order, CancellationToken cancellationToken);
}

/// <summary>An order that Service Catalog took.</summary>
public sealed record PlacedOrder(string RecordId, string ProvisionedProductId);

/// <summary>An order that will not be taken, however often it is placed.</summary>
public sealed class OrderRefusedException : Exception
{
    /// <summary>With the reason for people.</summary>
    public OrderRefusedException(string message, Exception? inner = null)
        : base(message, inner) { }
}

/// <summary>An order that Service Catalog didn't take because something else is under way. Another one may be taken
/// later.</summary>
public sealed class OrderBusyException : Exception
{
    /// <summary>With AWS's words.</summary>
    public OrderBusyException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>What an order is about is not there: somebody has terminated it by hand.</summary>
public sealed class ProductGoneException : Exception
{
    /// <summary>With the product, for people.</summary>
    public ProductGoneException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>A provisioned product that the system must not terminate.</summary>
public sealed class ProductKeptException : Exception
{
    /// <summary>With the product and its state, for people.</summary>
    public ProductKeptException(string message)
        : base(message) { }
}

/// <summary>Service Catalog did not answer as it should; the same call may work later.</summary>
public sealed class AccountFactoryUnavailableException : Exception
{
    /// <summary>With what happened.</summary>
    public AccountFactoryUnavailableException(string message, Exception inner)
        : base(message, inner) { }
}
