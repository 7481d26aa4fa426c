namespace ChatOps.LocalCloud.Operations;

/// <summary>A refusal as the service would word it.</summary>
/// <param name="code">The error code of the API model, for example <c>ResourceNotFoundException</c>.</param>
/// <param name="message">What a person reads.</param>
/// <param name="status">The HTTP status of that error in the API model.</param>
internal sealed class ServiceException(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The error code of the API model.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Further members of the answer, where the protocol has such.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>When the caller may try again; goes out as <c>Retry-After</c> in whole seconds, whatever the
    /// protocol.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>How a protocol words an error.</summary>
internal interface IErrorProtocol
{
    /// <summary>The answer for a refusal.</summary>
    OperationResult Render(ServiceException exception);
}
