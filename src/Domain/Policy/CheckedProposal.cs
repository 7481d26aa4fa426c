using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy;

/// <summary>A proposal that was checked: what becomes a request, or why it can't.</summary>
/// <param name="Accepted">Null where there is an objection.</param>
/// <param name="Objections">Empty where it was accepted.</param>
public sealed record CheckedProposal(NewRequest? Accepted, IReadOnlyList<Objection> Objections)
{
    /// <summary>Returns the proposal as accepted.</summary>
    public static CheckedProposal Accept(NewRequest accepted) => new(accepted, []);

    /// <summary>Returns the proposal as refused.</summary>
    public static CheckedProposal Refuse(params IReadOnlyList<Objection> objections) => new(null, objections);
}
