namespace ChatOps.Bodies;

/// <summary>A body that cannot be taken as it was sent; answered with 400.</summary>
/// <param name="errors">Sentences by field.</param>
public sealed class BodyException(IReadOnlyDictionary<string, string[]> errors)
    : Exception(
        string.Join(" ", errors.SelectMany(error => error.Value, (error, sentence) => $"{error.Key}: {sentence}"))
    )
{
    /// <summary>For a single fault.</summary>
    /// <param name="field">The field, or <see cref="JsonFields.Whole"/>.</param>
    /// <param name="sentence">What is wrong with it.</param>
    public BodyException(string field, string sentence)
        : this(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] }) { }

    /// <summary>Every fault, by field.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
