using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using ChatOps.Api.Keys;
using ChatOps.Api.RequestsPage;
using ChatOps.Vending.Aws;
using ChatOps.Vending.Health;
using ChatOps.Vending.Secrets;
using ChatOps.Vending.SignIn;
using ChatOps.Vending.Slack.FrontDoor;

namespace ChatOps.Api;

/// <summary>The front door as a Lambda function behind API Gateway's HTTP API; anywhere else Kestrel serves, with the same adapters to AWS.</summary>
public static class ApiHost
{
    /// <summary>Runs until the host is stopped. On Lambda a start that fails is reported as an init error, with its message, as the other functions report theirs.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        WebApplication app;
        try
        {
            app = await StartAsync(arguments);
        }
        catch (Exception exception) when (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")))
        {
            await ReportAsync(exception);
            return 1;
        }

        await using (app)
        {
            await app.WaitForShutdownAsync();
        }

        return 0;
    }

    private static async Task<WebApplication> StartAsync(string[] arguments)
    {
        // Nothing that is not used: no files of settings, and so none that are watched; no log but ours.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(arguments);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddAwsHost(builder.Configuration, AwsSettings.OfApp);
        builder.Services.AddSingleton(provider => new ApiKeys(provider.GetRequiredService<ISecrets>()));
        builder.Services.AddApi();

        // That there is a bot's id is a condition of the start.
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store", timeout: StoreHealth.Limit);
        builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);

        var app = builder.Build();

        // The secret's call is the longest step of a start. Meanwhile the routes are made, and what the first event from Slack needs.
        var reading = Task.Run(() => app.Services.GetRequiredService<ISecrets>().RefreshIfOldAsync(CancellationToken.None));
        app.Use(async (context, next) =>
        {
            await context.RequestServices.GetRequiredService<ISecrets>().RefreshIfOldAsync(context.RequestAborted);
            await next(context);
        });
        app.MapApi();
        if (app.Services.GetService<SignInOptions>() is { OperatorsGroup: not null } signIn)
        {
            app.MapRequestsPage(signIn);
        }

        _ = app.Services.GetService<SlackFrontDoor>();
        await reading;
        await app.StartAsync();
        return app;
    }

    // The bootstrap reports what its initializer throws, and throws it again.
    private static async Task ReportAsync(Exception exception)
    {
        using var bootstrap = LambdaBootstrapBuilder
            .Create((Stream input, ILambdaContext _) => Task.FromResult(input))
            .UseBootstrapHandler(() => Task.FromException<bool>(exception))
            .Build();
        await bootstrap.RunAsync(CancellationToken.None);
    }
}
