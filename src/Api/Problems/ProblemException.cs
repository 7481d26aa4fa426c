using ChatOps.Domain.Incoming;

namespace ChatOps.Api.Problems;

/// <summary>A call that cannot be served as it was made. The front door turns it into problem details, or into a page
/// where a person is reading.</summary>
public sealed class ProblemException : Exception
{
    /// <summary>With the status, and the sentence that the caller reads.</summary>
    public ProblemException(int status, string detail, IReadOnlyDictionary<string, string[]>? errors = null)
        : base(IncomingText.Visible(detail))
    {
        Status = status;
        Errors = errors;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>Sentences by field; null where no field is at fault.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; }

    /// <summary>After how many seconds the same call may succeed; null where it never will.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>400 that names one field.</summary>
    public static ProblemException OfField(string field, string sentence) =>
        new(
            StatusCodes.Status400BadRequest,
            $"{field}: {sentence}",
            new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] }
        );
}
