using ChatOps.Domain.Requests;

namespace ChatOps.Application.Operators;

/// <summary>Returns the texts that operators see of a request, so that they can search for them.</summary>
public interface ISearchTexts
{
    /// <summary>Returns the texts about the subject as the operators' pages show them.</summary>
    IEnumerable<string> Of(Request request);
}
