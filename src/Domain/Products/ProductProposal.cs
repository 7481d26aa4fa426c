using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Products;

/// <summary>A proposed new product.</summary>
/// <param name="Requester">The requester.</param>
/// <param name="Product">The product's name.</param>
/// <param name="Answers">The values by parameter, without secrets.</param>
public sealed record ProductProposal(Person Requester, string Product, IReadOnlyDictionary<string, string> Answers)
    : RequestProposal;
