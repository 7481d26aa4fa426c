using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>The model of the page behind an approver's link.</summary>
/// <param name="Holder">The approver and the request.</param>
/// <param name="Now">The current time.</param>
/// <param name="Words">The reader's language.</param>
/// <param name="Fault">Why the decision was refused; null if none was sent or it was recorded.</param>
/// <param name="Input">The refused decision, which the form keeps.</param>
public sealed record DecisionView(
    LinkHolder Holder,
    DateTimeOffset Now,
    Words Words,
    DecisionFault? Fault = null,
    DecisionInput? Input = null
)
{
    internal Request Request => Holder.Request;

    internal ProductText Text => ProductText.Of(Request, Words);
}

/// <summary>Why a decision was refused.</summary>
/// <param name="Field">The field with the error.</param>
/// <param name="Says">Writes the reason in the reader's language.</param>
public sealed record DecisionFault(DecisionField Field, Say Says);

/// <summary>The fields of a decision.</summary>
public enum DecisionField
{
    /// <summary>Neither field: the request can't be decided.</summary>
    None,

    /// <summary>The choice between approve and deny.</summary>
    Decision,

    /// <summary>The reason.</summary>
    Reason,
}
