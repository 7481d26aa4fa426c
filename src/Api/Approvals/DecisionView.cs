using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>What the page behind an approver's link shows.</summary>
/// <param name="Holder">Whose link it is, and for which request.</param>
/// <param name="Now">The time.</param>
/// <param name="Words">The reader's language.</param>
/// <param name="Fault">Why a decision could not be taken; null where none was sent, or it was taken.</param>
/// <param name="Input">That decision, which the form keeps.</param>
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

/// <summary>Why a decision could not be taken.</summary>
/// <param name="Field">What is at fault.</param>
/// <param name="Says">For the reader, in their language.</param>
public sealed record DecisionFault(DecisionField Field, Say Says);

/// <summary>What of a decision may be at fault.</summary>
public enum DecisionField
{
    /// <summary>Neither field: it may not be decided as it stands.</summary>
    None,

    /// <summary>Approve or deny.</summary>
    Decision,

    /// <summary>Why.</summary>
    Reason,
}
