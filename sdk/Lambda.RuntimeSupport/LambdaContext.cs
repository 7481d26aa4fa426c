using System.Globalization;
using System.Net.Http.Headers;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The Runtime API's data of an invocation, and the function's environment.</summary>
internal sealed class LambdaContext : ILambdaContext
{
    private readonly DateTimeOffset deadline;

    public LambdaContext(HttpResponseHeaders headers, ILambdaLogger logger)
    {
        Logger = logger;
        AwsRequestId =
            Value(headers, "Lambda-Runtime-Aws-Request-Id")
            ?? throw new InvalidOperationException("The Runtime API gave an invocation without a request id.");
        InvokedFunctionArn = Value(headers, "Lambda-Runtime-Invoked-Function-Arn");
        TraceId = Value(headers, "Lambda-Runtime-Trace-Id");
        deadline = long.TryParse(
            Value(headers, "Lambda-Runtime-Deadline-Ms"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var milliseconds
        )
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw new InvalidOperationException("The Runtime API gave an invocation without a deadline.");
    }

    public string AwsRequestId { get; }

    public string FunctionName => Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME");

    public string FunctionVersion => Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_VERSION");

    public string InvokedFunctionArn { get; }

    public ILambdaLogger Logger { get; }

    public string LogGroupName => Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_GROUP_NAME");

    public string LogStreamName => Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_STREAM_NAME");

    public int MemoryLimitInMB =>
        int.TryParse(
            Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var size
        )
            ? size
            : 0;

    public TimeSpan RemainingTime => deadline - TimeProvider.System.GetUtcNow();

    public string TraceId { get; }

    private static string Value(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
