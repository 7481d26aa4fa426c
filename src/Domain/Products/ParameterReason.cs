using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Products;

/// <summary>The objections to a parameter's value. The sentence of each follows a name.</summary>
public abstract record ParameterReason : Reason
{
    /// <summary>The parameter needs a value.</summary>
    public sealed record AnswerNeeded : ParameterReason;

    /// <summary>The value isn't one of the choices.</summary>
    /// <param name="Values">The choices.</param>
    public sealed record NotAChoice(IReadOnlyList<string> Values) : ParameterReason;

    /// <summary>The value isn't a number.</summary>
    /// <param name="Least">The least number; null for no limit.</param>
    /// <param name="Greatest">The greatest number; null for no limit.</param>
    public sealed record NotANumber(decimal? Least, decimal? Greatest) : ParameterReason;

    /// <summary>The number is outside its limits.</summary>
    /// <param name="Number">The number as given.</param>
    /// <param name="Least">The least number; null for no limit.</param>
    /// <param name="Greatest">The greatest number; null for no limit.</param>
    public sealed record NumberOut(string Number, decimal? Least, decimal? Greatest) : ParameterReason;

    /// <summary>The value is too short.</summary>
    /// <param name="Least">The least number of characters.</param>
    public sealed record TooShort(int Least) : ParameterReason;

    /// <summary>The value is too long.</summary>
    /// <param name="Most">The greatest number of characters.</param>
    public sealed record TooLong(int Most) : ParameterReason;

    /// <summary>The value doesn't match the parameter's pattern.</summary>
    /// <param name="Description">The pattern in words; null if the product has no description.</param>
    /// <param name="Pattern">The pattern.</param>
    public sealed record NotFitting(string? Description, string Pattern) : ParameterReason;

    /// <summary>An objection with its parameter.</summary>
    /// <param name="Parameter">The parameter's label.</param>
    /// <param name="Reason">The objection.</param>
    public sealed record About(string Parameter, Reason Reason) : ParameterReason;
}
