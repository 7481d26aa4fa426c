using ChatOps.Domain.Incoming;

namespace ChatOps.Api.Problems;

/// <summary>An error for the caller. It becomes problem details, or a page if a person reads it.</summary>
public sealed class ProblemException : Exception
{
    /// <summary>Creates an error with its HTTP status and its sentence for the caller.</summary>
    public ProblemException(int status, string detail, IReadOnlyDictionary<string, string[]>? errors = null)
        : base(IncomingText.Visible(detail))
    {
        Status = status;
        Errors = errors;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>Sentences by field; null if the error isn't about fields.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; }

    /// <summary>After how many seconds the call may succeed; null if repeating it doesn't help.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Creates a 400 that names one field.</summary>
    public static ProblemException OfField(string field, string sentence) =>
        new(
            StatusCodes.Status400BadRequest,
            $"{field}: {sentence}",
            new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] }
        );
}
