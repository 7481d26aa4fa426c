using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy;

/// <summary>The result of checking a proposal.</summary>
/// <param name="Accepted">The new request; null with objections.</param>
/// <param name="Objections">The objections; empty if accepted.</param>
public sealed record CheckedProposal(NewRequest? Accepted, IReadOnlyList<Objection> Objections)
{
    /// <summary>Returns an accepted proposal.</summary>
    public static CheckedProposal Accept(NewRequest accepted) => new(accepted, []);

    /// <summary>Returns a refused proposal.</summary>
    public static CheckedProposal Refuse(params IReadOnlyList<Objection> objections) => new(null, objections);
}
