using ChatOps.LocalCloud.CloudFormation;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.Lex;
using ChatOps.LocalCloud.Oidc;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Organizations;
using ChatOps.LocalCloud.ServiceCatalog;
using ChatOps.LocalCloud.Slack;
using ChatOps.LocalCloud.Sns;
using ChatOps.LocalCloud.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOps.LocalCloud;

/// <summary>The stand-ins as one web application: AWS protocols at its root, Slack's Web API under <c>/slack/api/</c>,
/// an OIDC issuer under <c>/oidc/</c>, and handles for people and tests under <c>/_local/</c>.</summary>
public static class LocalCloudApp
{
    /// <summary>Builds the application; the caller starts it.</summary>
    public static WebApplication Create(LocalCloudOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
        });

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(_ => new LocalState(options.DataFile));
        builder.Services.AddSingleton<AdjustableTime>(services => new AdjustableTime(
            services.GetRequiredService<LocalState>()
        ));
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<AdjustableTime>());
        builder.Services.AddSingleton<LocalFunctions>();
        builder.Services.AddSingleton<SettingsStore>();
        builder.Services.AddSingleton<Faults>();
        builder.Services.AddSingleton<KnownOperations>();
        builder.Services.AddSingleton<CallJournal>();
        builder.Services.AddSingleton<OperationPipeline>();
        builder.Services.AddLex();
        builder.Services.AddSingleton<AwsFrontDoor>();
        builder.Services.AddSns();
        builder.Services.AddOrganizations();
        builder.Services.AddServiceCatalog();
        builder.Services.AddSlack(options);
        builder.Services.AddCloudFormation();
        builder.Services.AddOidc();

        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void Map(WebApplication app)
    {
        app.UseThisMachineOnly();
        app.Use(LocalCallers.GuardAsync);
        app.Use(BufferAsync);
        app.MapGet("/health", () => Results.Ok());
        app.MapLex();
        AwsFrontDoor.Map(app);
        var controls = app.MapControls();
        SettingsRoutes.Map(controls);
        ClockRoutes.Map(controls);
        FaultRoutes.Map(controls);
        SnsRoutes.Map(controls);
        OrganizationRoutes.Map(controls);
        app.MapSlack(controls);
        AccountRoutes.Map(controls);
        StackRoutes.Map(controls);
        OidcRoutes.Map(app, controls);
    }

    // Read once, for all later readers; a broken body is the caller's fault.
    private static async Task BufferAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Request.Body.Position = 0;
        }
        catch (IOException exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            var status = exception is Microsoft.AspNetCore.Http.BadHttpRequestException refused
                ? refused.StatusCode
                : StatusCodes.Status400BadRequest;
            await Results
                .Problem("The body can't be read: its chunks or its length are wrong.", statusCode: status)
                .ExecuteAsync(context);
            return;
        }

        await next(context);
    }
}
