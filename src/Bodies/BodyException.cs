namespace ChatOps.Bodies;

/// <summary>An unacceptable body; answered with 400.</summary>
/// <param name="errors">Sentences by field.</param>
public sealed class BodyException(IReadOnlyDictionary<string, string[]> errors)
    : Exception(
        string.Join(" ", errors.SelectMany(error => error.Value, (error, sentence) => $"{error.Key}: {sentence}"))
    )
{
    /// <summary>For a single error.</summary>
    /// <param name="field">The field, or <see cref="JsonFields.Whole"/>.</param>
    /// <param name="sentence">What is wrong with it.</param>
    public BodyException(string field, string sentence)
        : this(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] }) { }

    /// <summary>Every error, by field.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
