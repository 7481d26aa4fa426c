using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Products;

/// <summary>What the page for secret values shows. It never shows a value.</summary>
/// <param name="Request">The request.</param>
/// <param name="Missing">What it waits for.</param>
/// <param name="Errors">What is wrong with what was given, by parameter.</param>
/// <param name="Words">The requester's language.</param>
public sealed record SecretView(
    Request Request,
    IReadOnlyList<ProductParameter> Missing,
    IReadOnlyDictionary<string, string> Errors,
    Words Words
);
