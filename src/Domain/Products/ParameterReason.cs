using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Products;

/// <summary>Why a parameter does not take a value. Each follows a name.</summary>
public abstract record ParameterReason : Reason
{
    /// <summary>The parameter needs a value.</summary>
    public sealed record AnswerNeeded : ParameterReason;

    /// <summary>The value is none of the choices.</summary>
    /// <param name="Values">The choices.</param>
    public sealed record NotAChoice(IReadOnlyList<string> Values) : ParameterReason;

    /// <summary>The value is no number.</summary>
    /// <param name="Least">The least number; null where there is none.</param>
    /// <param name="Greatest">The greatest number; null where there is none.</param>
    public sealed record NotANumber(decimal? Least, decimal? Greatest) : ParameterReason;

    /// <summary>The number is out of its limits.</summary>
    /// <param name="Number">As it was given.</param>
    /// <param name="Least">The least number; null where there is none.</param>
    /// <param name="Greatest">The greatest number; null where there is none.</param>
    public sealed record NumberOut(string Number, decimal? Least, decimal? Greatest) : ParameterReason;

    /// <summary>The value is too short.</summary>
    /// <param name="Least">The fewest characters.</param>
    public sealed record TooShort(int Least) : ParameterReason;

    /// <summary>The value is too long.</summary>
    /// <param name="Most">The most characters.</param>
    public sealed record TooLong(int Most) : ParameterReason;

    /// <summary>The value does not fit the parameter's pattern.</summary>
    /// <param name="Description">The pattern in words; null where the product has none.</param>
    /// <param name="Pattern">The pattern.</param>
    public sealed record NotFitting(string? Description, string Pattern) : ParameterReason;

    /// <summary>A reason with the parameter that it is about.</summary>
    /// <param name="Parameter">The parameter's label.</param>
    /// <param name="Reason">Why it does not take the value.</param>
    public sealed record About(string Parameter, Reason Reason) : ParameterReason;
}
