using ChatOps.Api.Keys;
using ChatOps.Api.Lambda;
using ChatOps.Api.RequestsPage;
using ChatOps.Application.Health;
using ChatOps.Application.Secrets;
using ChatOps.Application.SignIn;
using ChatOps.Aws;
using ChatOps.Conversations;
using ChatOps.Domain.Policy;
using ChatOps.Slack;

namespace ChatOps.Api;

/// <summary>
/// The front door on AWS: a Lambda function (<see cref="ApiFunction"/>), or Kestrel with the same adapters.
/// </summary>
internal static class ApiHost
{
    /// <summary>Runs until the host stops.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")))
        {
            await ApiFunction.RunAsync();
            return 0;
        }

        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddCommandLine(arguments)
            .Build();
        await using var app = await StartAsync(CreateBuilder(arguments, configuration));
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>
    /// Builds the app from an empty builder: without settings files, their file watchers, and other log providers.
    /// </summary>
    internal static WebApplicationBuilder CreateBuilder(string[] arguments, IConfiguration configuration)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddAwsHost(builder.Configuration, AwsSettings.OfApp).AddConversations().AddSlackOfStage();
        builder.Services.AddSingleton(provider => new ApiKeys(provider.GetRequiredService<ISecrets>()));
        builder.Services.AddApi();

        // A missing bot ID already stops the start, so it needs no health check.
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store", timeout: StoreHealth.Limit);
        return builder;
    }

    /// <summary>Starts the app after the secret has been read.</summary>
    internal static async Task<WebApplication> StartAsync(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        await app.Services.GetRequiredService<ISecrets>().RefreshIfOldAsync(CancellationToken.None);

        // An unusable policy stops the start, and with it the deployment.
        _ = app.Services.GetRequiredService<VendingPolicy>();
        app.Use(
            async (context, next) =>
            {
                await context.RequestServices.GetRequiredService<ISecrets>().RefreshIfOldAsync(context.RequestAborted);
                await next(context);
            }
        );
        app.MapApi();
        if (app.Services.GetService<SignInOptions>() is { OperatorsGroup: not null } signIn)
        {
            app.MapRequestsPage(signIn);
        }

        await app.StartAsync();
        return app;
    }
}
