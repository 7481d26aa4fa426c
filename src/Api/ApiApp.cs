using System.Text.Json.Serialization;
using ChatOps.Api.Accounts;
using ChatOps.Api.Approvals;
using ChatOps.Api.Bodies;
using ChatOps.Api.Channels;
using ChatOps.Api.Chat;
using ChatOps.Api.Health;
using ChatOps.Api.Keys;
using ChatOps.Api.Pages;
using ChatOps.Api.Problems;
using ChatOps.Api.Products;
using ChatOps.Api.Requests;
using ChatOps.Api.Resources;
using ChatOps.Api.SignIn;
using ChatOps.Api.Slack;
using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Health;
using ChatOps.Application.Inbox;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Application.Secrets;
using ChatOps.Application.SignIn;
using ChatOps.Application.Storage;
using ChatOps.Domain.Policy;
using ChatOps.Slack.FrontDoor;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ChatOps.Api;

/// <summary>
/// The front door, for every host: <see cref="AddApi"/> next to
/// <see cref="ApplicationServices.AddApplication"/>, then <see cref="MapApi"/>. The host adds the services in
/// <see cref="FromTheHost"/>, its <see cref="ApiKeys"/>, and health checks for its dependencies.
/// </summary>
public static class ApiApp
{
    // API Gateway gives up after 30 seconds, so the caller must get our answer before.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(25);

    private static readonly Type[] FromTheHost =
    [
        typeof(StageOptions),
        typeof(VendingPolicy),
        typeof(LinkKeys),
        typeof(IRequestStore),
        typeof(IConversationStore),
        typeof(IDirectory),
        typeof(IInbox),
        typeof(ILexRuntime),
        typeof(IHealthStore),
        typeof(IWatchStore),
    ];

    /// <summary>Adds the services of the routes.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddKeys();
        services.AddSignIn();
        services.AddDescription();
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddHealthChecks().AddCheck<DirectoryCheck>("directory");
        services.AddRequestTimeouts(options =>
            options.AddPolicy(nameof(ApiApp), new RequestTimeoutPolicy { Timeout = LongestAnswer })
        );
        services.AddSingleton<LinkHolders>();
        services.AddSingleton<SecretPages>();
        services.AddSingleton<HttpTurns>();
        services.AddSingleton<RestChannel>();
        services.AddSingleton<WebChannel>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestBody.Limit;
        });

        // Its log lines contain whole URLs, and with them the tokens of links.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        return services;
    }

    /// <summary>Maps every route, with the middleware for errors, timeouts, and authentication.</summary>
    /// <exception cref="InvalidOperationException">The host hasn't added a required
    /// service; the message lists them.</exception>
    public static void MapApi(this WebApplication app)
    {
        var known = app.Services.GetRequiredService<IServiceProviderIsService>();
        var missing = FromTheHost.Where(type => !known.IsService(type)).Select(type => type.Name).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"The front door cannot start: the host has not added {string.Join(", ", missing)}."
            );
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRequestTimeouts();
        app.Use(AuthorizerClaims.KeepAsync);
        app.UseAuthentication();
        app.UseMiddleware<KeyRateLimit>();
        app.UseAuthorization();

        var routes = app.MapGroup(string.Empty);
        routes.WithRequestTimeout(nameof(ApiApp));
        routes.MapAccounts();
        routes.MapChat();
        routes.MapApprovals();
        routes.MapProductSecrets();
        routes.MapResources();
        routes.MapRequests();
        routes.MapPageAssets();
        routes.MapHealthHistory();
        if (known.IsService(typeof(SlackFrontDoor)))
        {
            routes.MapSlack();
        }

        if (app.Services.GetService<SignInOptions>() is { } signIn)
        {
            SignInPages.Map(routes);
            routes.MapChatPage(signIn);
        }

        // Without a timeout: an export ends with the last request, and each health check has a limit of its own.
        app.MapExport();
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json");
    }
}
