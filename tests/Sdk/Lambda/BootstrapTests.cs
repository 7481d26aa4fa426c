using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Sdk.Lambda;

[Collection(nameof(LambdaEnvironmentTests))]
public sealed class BootstrapTests : IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private RuntimeApiServer server = null!;
    private LambdaEnvironment environment = null!;

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
    }

    [Fact]
    public async Task Invocations_go_one_after_the_other_to_the_handler_and_its_results_back()
    {
        var loop = Run(async (input, _) => new MemoryStream(Encoding.UTF8.GetBytes($"{{\"said\":{await ReadAsync(input)}}}")));
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
        _ = Run((_, given) =>
        {
            context = given;
            remaining = given.RemainingTime;
            trace = Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID");
            return Task.FromResult<Stream>(new MemoryStream());
        });
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
        _ = Run(async (input, _) => await ReadAsync(input) == "\"fail\"" ? throw new InvalidDataException("It said \"fail\".") : new MemoryStream("true"u8.ToArray()));
        var failed = await server.InvokeAsync("\"fail\"");
        Assert.True(failed.IsError);
        Assert.Equal("Function.InvalidDataException", failed.ErrorType);
        Assert.Equal("InvalidDataException", failed.Json.GetProperty("errorType").GetString());
        Assert.Equal("It said \"fail\".", failed.Json.GetProperty("errorMessage").GetString());
        Assert.NotEqual(0, failed.Json.GetProperty("stackTrace").GetArrayLength());
        Assert.Equal("true", (await server.InvokeAsync("1")).Text);
    }

    [Fact]
    public async Task A_result_that_Lambda_refuses_is_reported_as_an_error()
    {
        _ = Run((_, _) => Task.FromResult<Stream>(new MemoryStream("1"u8.ToArray())));
        server.RefuseNextResponse = true;
        var refused = await server.InvokeAsync("{}");
        Assert.True(refused.IsError);
        Assert.Contains("413", refused.Text, StringComparison.Ordinal);
        Assert.False((await server.InvokeAsync("{}")).IsError);
    }

    [Fact]
    public async Task A_start_that_fails_is_an_init_error_and_ends_the_bootstrap()
    {
        using var bootstrap = LambdaBootstrapBuilder
            .Create((Stream _) => Task.FromResult<Stream>(new MemoryStream()))
            .UseBootstrapHandler(() => throw new InvalidOperationException("The setting X is missing."))
            .Build();
        await Assert.ThrowsAsync<InvalidOperationException>(() => bootstrap.RunAsync(stop.Token));
        var error = await server.InitError;
        Assert.Equal("Runtime.InvalidOperationException", error.ErrorType);
        Assert.Equal("The setting X is missing.", error.Json.GetProperty("errorMessage").GetString());
    }

    private async Task Run(Func<Stream, ILambdaContext, Task<Stream>> handler)
    {
        using var bootstrap = LambdaBootstrapBuilder.Create(handler).Build();
        await bootstrap.RunAsync(stop.Token);
    }

    private static async Task<string> ReadAsync(Stream input)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }
}
