namespace ChatOps.LocalCloud.Operations;

/// <summary>A refusal in the service's words.</summary>
/// <param name="code">The error code of the API model, for example <c>ResourceNotFoundException</c>.</param>
/// <param name="message">The text for a person.</param>
/// <param name="status">The error's HTTP status in the API model.</param>
internal sealed class ServiceException(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The error code of the API model.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Further members of the answer, if the protocol has them.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>When to retry; sent as <c>Retry-After</c> in whole seconds in every protocol.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>Writes a protocol's errors.</summary>
internal interface IErrorProtocol
{
    OperationResult Render(ServiceException exception);
}
