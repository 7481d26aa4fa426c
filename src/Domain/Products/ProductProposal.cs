using ChatOps.Domain.People;

namespace ChatOps.Domain.Products;

/// <summary>A product as somebody wants it, before the policy has looked at it.</summary>
/// <param name="Requester">Who.</param>
/// <param name="Product">The product's name.</param>
/// <param name="Answers">What was said, by parameter; what is secret is not among them.</param>
public sealed record ProductProposal(Person Requester, string Product, IReadOnlyDictionary<string, string> Answers);
