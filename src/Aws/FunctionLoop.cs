using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using ChatOps.Application.Observability;

namespace ChatOps.Aws;

/// <summary>A host's life as a Lambda function: Amazon.Lambda.RuntimeSupport's loop, with what the product needs beyond
/// it.</summary>
public static class FunctionLoop
{
    /// <summary>The largest result that Lambda takes, in bytes.</summary>
    /// <seealso href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"/>
    public const int LargestResult = 6 * 1024 * 1024;

    // The descriptor by which RuntimeSupport would pass the console by.
    private const string TelemetryLog = "_LAMBDA_TELEMETRY_LOG_FD";

    /// <summary>Takes invocations one after the other until cancelled. A start that fails is reported as an init error,
    /// with its message.</summary>
    /// <param name="handler">Answers an invocation. Its result can be measured: a memory stream.</param>
    /// <param name="start">Runs once before the first invocation; null where there is nothing to do.</param>
    /// <param name="log">Takes what is printed from then on.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    public static async Task RunAsync(
        Func<Stream, ILambdaContext, Task<Stream>> handler,
        Func<Task<bool>>? start,
        LogStream log,
        CancellationToken cancellationToken
    )
    {
        // RuntimeSupport prints what a handler throws, with a prefix, over several lines and unmasked, to the console
        // that it finds when it is made.
        using var console = new LoggedConsole(log, TimeProvider.System);
        Console.SetOut(console);
        Console.SetError(console);
        Environment.SetEnvironmentVariable(TelemetryLog, null);
        using var bootstrap = LambdaBootstrapBuilder
            .Create(async (input, context) => Within(await handler(input, context)))
            .UseBootstrapHandler(start is null ? null : new LambdaBootstrapInitializer(start))
            .Build();
        await bootstrap.RunAsync(cancellationToken);
    }

    // RuntimeSupport ends the process where Lambda refuses a result.
    private static Stream Within(Stream result) =>
        result.Length <= LargestResult ? result : throw new ResultTooLargeException(result.Length);
}

/// <summary>A function's result is larger than Lambda takes.</summary>
internal sealed class ResultTooLargeException(long length)
    : Exception($"The result has {length} bytes; Lambda takes {FunctionLoop.LargestResult}.");
