using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Products;

/// <summary>The model of the page for secret values. It holds no value.</summary>
/// <param name="Request">The request.</param>
/// <param name="Missing">The parameters without a value.</param>
/// <param name="Errors">Errors by parameter.</param>
/// <param name="Words">The requester's language.</param>
public sealed record SecretView(
    Request Request,
    IReadOnlyList<ProductParameter> Missing,
    IReadOnlyDictionary<string, string> Errors,
    Words Words
);
