using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using ChatOps.Application.Observability;

namespace ChatOps.Aws;

/// <summary>Runs a host as a Lambda function: Amazon.Lambda.RuntimeSupport's loop, with the product's
/// additions.</summary>
public static class FunctionLoop
{
    /// <summary>The largest result that Lambda accepts, in bytes.</summary>
    /// <seealso href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"/>
    public const int LargestResult = 6 * 1024 * 1024;

    // The descriptor that RuntimeSupport would use in place of the console.
    private const string TelemetryLog = "_LAMBDA_TELEMETRY_LOG_FD";

    /// <summary>Handles invocations one after another until cancelled. A failed start is reported as an init error with
    /// its message.</summary>
    /// <param name="handler">Answers an invocation with a stream of known length.</param>
    /// <param name="start">Runs once before the first invocation; null for none.</param>
    /// <param name="log">Gets everything printed from then on.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    public static async Task RunAsync(
        Func<Stream, ILambdaContext, Task<Stream>> handler,
        Func<Task<bool>>? start,
        LogStream log,
        CancellationToken cancellationToken
    )
    {
        // RuntimeSupport prints a handler's exception with a prefix, over several lines and unmasked, to the console
        // that it finds when it is created.
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

    // RuntimeSupport ends the process if Lambda refuses a result.
    private static Stream Within(Stream result) =>
        result.Length <= LargestResult ? result : throw new ResultTooLargeException(result.Length);
}

/// <summary>A function's result exceeds Lambda's limit.</summary>
internal sealed class ResultTooLargeException(long length)
    : Exception($"The result has {length} bytes; Lambda takes {FunctionLoop.LargestResult}.");
