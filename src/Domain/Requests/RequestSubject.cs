using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// What a request is about: a <see cref="NewResource"/> or a <see cref="ResourceChange"/>, and nothing else.
/// What differs between subjects is a member here. Wording is in <c>Languages</c>.
/// </summary>
public abstract record RequestSubject
{
    private protected RequestSubject() { }

    /// <summary>Returns the resource that the request makes or changes.</summary>
    public abstract NewResource Resource();

    /// <summary>What the history says was asked for.</summary>
    public abstract string InHistory { get; }

    /// <summary>The parameters that it orders; empty where it orders none.</summary>
    public virtual IReadOnlyList<ProductValue> Values => [];

    /// <summary>True while a secret value is missing.</summary>
    public bool LacksSecrets => Values.Any(value => value is { IsSecret: true, Text: null });

    /// <summary>True while an operator must still confirm it.</summary>
    public virtual bool LacksOperator => false;

    /// <summary>False where nothing is ordered: its approval alone carries it out.</summary>
    public virtual bool IsOrdered => true;

    /// <summary>The product to order where the catalog isn't asked for it; null where it is.</summary>
    public virtual FactoryProduct? KnownProduct => null;

    /// <summary>Returns how many such orders may run at once; null where they don't hinder each other.</summary>
    /// <param name="accountOperations">How many operations on accounts the policy allows at once.</param>
    public virtual int? OrdersAtOnce(int accountOperations) => Resource().OrdersAtOnce(accountOperations);

    /// <summary>Returns the constraints that a request with this subject holds, besides its order slot.</summary>
    public abstract IEnumerable<RequestConstraint> Constraints(Request request);

    /// <summary>Returns what an order sends, without secret values.</summary>
    public abstract OrderContent Content(Person requester);

    /// <summary>Reads an order that succeeded; null where it doesn't say what it made.</summary>
    public abstract OrderResult? Read(OrderProgress progress);

    /// <summary>Returns the subject with other <see cref="Values"/>.</summary>
    public virtual RequestSubject WithValues(IReadOnlyList<ProductValue> values) => this;

    /// <summary>Returns the subject without the text of any secret value.</summary>
    internal RequestSubject WithoutSecrets() =>
        Values.Any(value => value.IsSecret) ? WithValues([.. Values.Select(value => value.WithoutSecret())]) : this;
}
