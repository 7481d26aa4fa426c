using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// The subject of a request: a <see cref="NewResource"/> or a <see cref="ResourceChange"/>. Differences between
/// subjects are members here; their texts are in <c>Languages</c>.
/// </summary>
public abstract record RequestSubject
{
    private protected RequestSubject() { }

    /// <summary>Returns the resource that the request creates or changes.</summary>
    public abstract NewResource Resource();

    /// <summary>The subject's text in the history.</summary>
    public abstract string InHistory { get; }

    /// <summary>The parameters to order; empty if there are none.</summary>
    public virtual IReadOnlyList<ProductValue> Values => [];

    /// <summary>True while a secret is missing.</summary>
    public bool LacksSecrets => Values.Any(value => value is { IsSecret: true, Text: null });

    /// <summary>True while an operator must still confirm the request.</summary>
    public virtual bool LacksOperator => false;

    /// <summary>False for a subject without an order, which is carried out when it is approved.</summary>
    public virtual bool IsOrdered => true;

    /// <summary>The product to order without looking it up in the catalog; null to look it up.</summary>
    public virtual FactoryProduct? KnownProduct => null;

    /// <summary>Returns the number of such orders that may run at once; null for no limit.</summary>
    /// <param name="accountOperations">The policy's limit of concurrent operations on accounts.</param>
    public virtual int? OrdersAtOnce(int accountOperations) => Resource().OrdersAtOnce(accountOperations);

    /// <summary>Returns the constraints of a request with this subject, except the order slot.</summary>
    public abstract IEnumerable<RequestConstraint> Constraints(Request request);

    /// <summary>Returns the subject's part of an order, without secrets.</summary>
    public abstract OrderContent Content(Person requester);

    /// <summary>Reads the result of a successful order; null if the record lacks it.</summary>
    public abstract OrderResult? Read(OrderProgress progress);

    /// <summary>Returns the subject with other <see cref="Values"/>.</summary>
    public virtual RequestSubject WithValues(IReadOnlyList<ProductValue> values) => this;

    /// <summary>Returns the subject without the text of secrets.</summary>
    internal RequestSubject WithoutSecrets() =>
        Values.Any(value => value.IsSecret) ? WithValues([.. Values.Select(value => value.WithoutSecret())]) : this;
}
