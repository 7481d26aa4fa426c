using ChatOps.Domain.Requests;

namespace ChatOps.Application.Catalog;

/// <summary>Orders products through Service Catalog: Control Tower's Account Factory and any other product.</summary>
public interface IAccountFactory
{
    /// <summary>Finds a product, its active artifact and one of its launch paths.</summary>
    /// <param name="name">The product's exact name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="OrderRefusedException">
    /// The product, an active artifact or a launch path is missing. The message says what to check in the setup.
    /// </exception>
    /// <exception cref="AccountFactoryUnavailableException">The same call may succeed later.</exception>
    Task<FactoryProduct> FindProductAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Places a stored order: for a new product, for a change of parameters, or for a termination. Placing
    /// the same order again has no further effect.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="secrets">Secret parameters, which are sent but never stored.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="OrderRefusedException">Service Catalog refused the order and would refuse it again.</exception>
    /// <exception cref="OrderBusyException">
    /// Service Catalog refused the order because another operation is running.
    /// </exception>
    /// <exception cref="ProductGoneException">The provisioned product doesn't exist any more.</exception>
    /// <exception cref="AccountFactoryUnavailableException">
    /// The same call may succeed later, and this one may have succeeded.
    /// </exception>
    Task<PlacedOrder> PlaceAsync(
        Order order,
        IReadOnlyDictionary<string, string> secrets,
        CancellationToken cancellationToken
    );

    /// <summary>Returns the progress of the order.</summary>
    /// <exception cref="AccountFactoryUnavailableException">The same call may succeed later.</exception>
    Task<OrderProgress> FollowAsync(Order order, CancellationToken cancellationToken);

    /// <summary>Terminates the provisioned product of a failed order if its status is ERROR.</summary>
    /// <returns>True once the product is gone or if it never existed.</returns>
    /// <exception cref="ProductKeptException">
    /// The product is in another settled status, so it may contain an account.
    /// </exception>
    /// <exception cref="AccountFactoryUnavailableException">The same call may succeed later.</exception>
    Task<bool> TerminateAsync(Order order, CancellationToken cancellationToken);
}

/// <summary>An order that Service Catalog accepted.</summary>
public sealed record PlacedOrder(string RecordId, string ProvisionedProductId);

/// <summary>Service Catalog refused an order and would refuse it again.</summary>
public sealed class OrderRefusedException : Exception
{
    /// <summary>Creates the exception with a reason that operators read.</summary>
    public OrderRefusedException(string message, Exception? inner = null)
        : base(message, inner) { }
}

/// <summary>
/// Service Catalog refused an order because another operation is running. Another order may succeed later.
/// </summary>
public sealed class OrderBusyException : Exception
{
    /// <summary>Creates the exception with the message of AWS.</summary>
    public OrderBusyException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>The provisioned product of an order doesn't exist; it was terminated outside the bot.</summary>
public sealed class ProductGoneException : Exception
{
    /// <summary>Creates the exception with a message that names the product.</summary>
    public ProductGoneException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>The bot must not terminate this provisioned product.</summary>
public sealed class ProductKeptException : Exception
{
    /// <summary>Creates the exception with a message that names the product and its status.</summary>
    public ProductKeptException(string message)
        : base(message) { }
}

/// <summary>Service Catalog failed to answer; the same call may succeed later.</summary>
public sealed class AccountFactoryUnavailableException : Exception
{
    /// <summary>Creates the exception with a message about the failed call.</summary>
    public AccountFactoryUnavailableException(string message, Exception inner)
        : base(message, inner) { }
}
