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

/// <summary>The front door on AWS: as a Lambda function (<see cref="ApiFunction"/>), or anywhere else behind Kestrel,
/// with the same adapters.</summary>
internal static class ApiHost
{
    /// <summary>Runs until the host is stopped.</summary>
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

    /// <summary>The product and its routes, and nothing that is not used: no files of settings, and so none that are
    /// watched; no log but ours.</summary>
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

        // That there is a bot's id is a condition of the start.
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store", timeout: StoreHealth.Limit);
        return builder;
    }

    /// <summary>Serves, once the secret has been read.</summary>
    internal static async Task<WebApplication> StartAsync(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        await app.Services.GetRequiredService<ISecrets>().RefreshIfOldAsync(CancellationToken.None);

        // A policy that nobody can work with stops the start, and with it the deployment.
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
