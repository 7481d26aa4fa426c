using ChatOps.Application.Operators;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>The texts of a request that operators search and filter by.</summary>
public sealed class SearchTexts : ISearchTexts
{
    /// <inheritdoc/>
    public IEnumerable<string> Of(Request request) => ProductText.Of(request).Facts(request).Select(fact => fact.Text);
}
