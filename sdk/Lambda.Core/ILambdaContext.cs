namespace Amazon.Lambda.Core;

public interface ILambdaContext
{
    string AwsRequestId { get; }

    string FunctionName { get; }

    string FunctionVersion { get; }

    string InvokedFunctionArn { get; }

    ILambdaLogger Logger { get; }

    string LogGroupName { get; }

    string LogStreamName { get; }

    int MemoryLimitInMB { get; }

    /// <summary>The time until Lambda ends the invocation; negative afterwards.</summary>
    TimeSpan RemainingTime { get; }

    /// <summary>X-Ray's header of the invocation; null for none.</summary>
    string TraceId { get; }
}
