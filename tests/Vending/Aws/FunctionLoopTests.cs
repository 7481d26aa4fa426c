using System.Text;
using System.Text.Json;
using Amazon.Lambda.Core;
using ChatOps.Application.Observability;
using ChatOps.Aws;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Vending.Aws;

[Collection(nameof(LambdaEnvironmentTests))]
public sealed class FunctionLoopTests : IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private readonly StringWriter written = new();
    private readonly LogStream log;
    private RuntimeApiServer server = null!;
    private LambdaEnvironment environment = null!;

    public FunctionLoopTests() => log = new LogStream(written);

    public async ValueTask InitializeAsync()
    {
        server = await RuntimeApiServer.StartAsync();
        environment = new LambdaEnvironment(server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        stop.Dispose();
        environment.Dispose();
        await server.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    public async Task Invocations_go_one_after_the_other_to_the_handler_and_its_results_back()
    {
        var loop = Run(
            async (input, _) => new MemoryStream(Encoding.UTF8.GetBytes($"{{\"said\":{await ReadAsync(input)}}}"))
        );
        Assert.Equal("{\"said\":1}", (await server.InvokeAsync("1")).Text);
        Assert.Equal("{\"said\":\"two é\"}", (await server.InvokeAsync("\"two é\"")).Text);
        await stop.CancelAsync();
        await loop;
    }

    [Fact]
    public async Task The_context_tells_who_is_invoked_and_how_long_it_may_take()
    {
        ILambdaContext? context = null;
        string? trace = null;
        var remaining = TimeSpan.Zero;
        _ = Run(
            (_, given) =>
            {
                context = given;
                remaining = given.RemainingTime;
                trace = Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID");
                return Task.FromResult<Stream>(new MemoryStream());
            }
        );
        var invoked = await server.InvokeAsync("{}", TimeSpan.FromMinutes(15));
        Assert.Empty(invoked.Payload);
        Assert.Equal("00000000-0000-4000-8000-000000000001", context!.AwsRequestId);
        Assert.Equal("under-test", context.FunctionName);
        Assert.Equal("7", context.FunctionVersion);
        Assert.Equal(512, context.MemoryLimitInMB);
        Assert.EndsWith(":function:under-test:live", context.InvokedFunctionArn, StringComparison.Ordinal);
        Assert.InRange(remaining, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
        Assert.EndsWith("Invocation=0001", trace, StringComparison.Ordinal);
        Assert.Equal(trace, context.TraceId);
        await server.InvokeAsync("{}");
        Assert.EndsWith("Invocation=0002", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_is_the_error_of_its_invocation_and_the_next_one_is_taken()
    {
        _ = Run(
            async (input, _) =>
                await ReadAsync(input) == "\"fail\""
                    ? throw new InvalidDataException("It said \"fail\".")
                    : new MemoryStream("true"u8.ToArray())
        );
        var failed = await server.InvokeAsync("\"fail\"");
        Assert.True(failed.IsError);
        Assert.Equal("InvalidDataException", failed.ErrorType);
        Assert.Equal("InvalidDataException", failed.Json.GetProperty("errorType").GetString());
        Assert.Equal("It said \"fail\".", failed.Json.GetProperty("errorMessage").GetString());
        Assert.NotEqual(0, failed.Json.GetProperty("stackTrace").GetArrayLength());
        Assert.Equal("true", (await server.InvokeAsync("1")).Text);

        // One line of the log, in spite of RuntimeSupport's changes to the console.
        var line = JsonDocument
            .Parse(Assert.Single(written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            .RootElement;
        Assert.Equal("Error", line.GetProperty("level").GetString());
        Assert.Contains(
            "00000000-0000-4000-8000-000000000001\tfail\tSystem.IO.InvalidDataException: It said \"fail\".",
            line.GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_a_handler_throws_goes_to_the_log_also_where_Lambda_offers_a_descriptor_of_its_own()
    {
        var file = Path.GetTempFileName();
        await using (var telemetry = File.Open(file, FileMode.Open, FileAccess.Write))
        {
#pragma warning disable S3869 // The file stays open until the function has answered.
            environment.Set("_LAMBDA_TELEMETRY_LOG_FD", telemetry.SafeFileHandle.DangerousGetHandle().ToString());
#pragma warning restore S3869
            _ = Run((_, _) => throw new InvalidDataException("of ana@example.com"));
            await server.InvokeAsync("{}");
        }

        Assert.Empty(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Contains("InvalidDataException: of a***@example.com", written.ToString(), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory]
    [InlineData(FunctionLoop.LargestResult, false)]
    [InlineData(FunctionLoop.LargestResult + 1, true)]
    public async Task A_result_that_Lambda_would_refuse_is_an_error_of_its_invocation_and_the_next_one_is_taken(
        int length,
        bool isError
    )
    {
        var size = length;
        _ = Run((_, _) => Task.FromResult<Stream>(new MemoryStream(new byte[size])));
        var invoked = await server.InvokeAsync("{}");
        Assert.Equal((isError, isError ? nameof(ResultTooLargeException) : null), (invoked.IsError, invoked.ErrorType));
        size = 1;
        Assert.False((await server.InvokeAsync("{}")).IsError);
    }

    [Fact]
    public async Task A_start_that_fails_is_an_init_error_and_ends_the_loop()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            FunctionLoop.RunAsync(
                (_, _) => Task.FromResult<Stream>(new MemoryStream()),
                () => throw new InvalidOperationException("The setting X is missing."),
                log,
                stop.Token
            )
        );
        var error = await server.InitError;
        Assert.Equal("InvalidOperationException", error.Json.GetProperty("errorType").GetString());
        Assert.Equal("The setting X is missing.", error.Json.GetProperty("errorMessage").GetString());
    }

    private Task Run(Func<Stream, ILambdaContext, Task<Stream>> handler) =>
        FunctionLoop.RunAsync(handler, start: null, log, stop.Token);

    private static async Task<string> ReadAsync(Stream input)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }
}
