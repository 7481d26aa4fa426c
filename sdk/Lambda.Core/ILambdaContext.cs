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

    /// <summary>Until Lambda ends the invocation; negative once that is past.</summary>
    TimeSpan RemainingTime { get; }

    /// <summary>X-Ray's header of the invocation; null where there is none.</summary>
    string TraceId { get; }
}
