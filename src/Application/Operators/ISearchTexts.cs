using ChatOps.Domain.Requests;

namespace ChatOps.Application.Operators;

/// <summary>Knows what operators read of a request, so that they find it by the same words.</summary>
public interface ISearchTexts
{
    /// <summary>What was asked for, in the words of the operators' pages.</summary>
    IEnumerable<string> Of(Request request);
}
