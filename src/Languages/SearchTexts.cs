using ChatOps.Application.Operators;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>The facts of a request as operators read them.</summary>
public sealed class SearchTexts : ISearchTexts
{
    /// <inheritdoc/>
    public IEnumerable<string> Of(Request request) => ProductText.Of(request).Facts(request).Select(fact => fact.Text);
}
