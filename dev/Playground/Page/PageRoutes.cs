using ChatOps.Api.Bodies;
using ChatOps.Application.Inbox;
using ChatOps.Application.Requests;
using ChatOps.Bodies;
using ChatOps.Playground.Page.Calls;
using ChatOps.Playground.Page.Cloud;
using ChatOps.Playground.Page.Feed;
using ChatOps.Playground.Page.Tries;
using ChatOps.Playground.Stores;

namespace ChatOps.Playground.Page;

/// <summary>The playground's page: <c>/</c>, its files and its feed under <c>/_page/</c>. Only in the playground, only
/// for this machine's own browser.</summary>
internal static class PageRoutes
{
    /// <summary>Adds the page's parts; the stores that it watches stand before.</summary>
    public static void AddPage(this IServiceCollection services, IServiceProvider localCloud, PageAddresses addresses)
    {
        services.AddSingleton(new CloudServices(localCloud));
        services.AddSingleton(addresses);
        services.AddSingleton<ProductCalls>();
        services.AddSingleton<RequestSteps>();
        services.AddSingleton<IRequestStore>(provider => new WatchedRequestStore(
            provider.GetRequiredService<SqliteRequestStore>(),
            provider.GetRequiredService<ProductCalls>(),
            provider.GetRequiredService<RequestSteps>()
        ));
        services.AddSingleton<IInbox>(provider => new WatchedInbox(
            provider.GetRequiredService<SqliteInbox>(),
            provider.GetRequiredService<ProductCalls>()
        ));
        services.AddSingleton<CallLog>();
        services.AddSingleton<PageFiles>();
        services.AddSingleton<PageChanges>();
        services.AddSingleton<PageState>();
        services.AddSingleton<PageSnapshot>();
        services.AddSingleton<PageFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<PageFeed>());
        services.AddSingleton<Relay>();
        services.AddSingleton<TryTools>();
        services.AddSingleton<ITry, FailNextOrder>();
        services.AddSingleton<ITry, SlowLex>();
        services.AddSingleton<ITry, SlackRetries>();
        services.AddSingleton<ITry, FiveAtOnce>();
        services.AddSingleton<ITry, ADayPasses>();
        services.AddSingleton<ITry, Reset>();
    }

    /// <summary>Maps the routes.</summary>
    public static void MapPage(this WebApplication app)
    {
        var page = app.MapGroup(string.Empty).AddEndpointFilter(PageGuard.CheckAsync).ExcludeFromDescription();
        page.MapGet("/", (HttpContext context, PageFiles files) => files.Serve(context, "index.html"));
        page.MapGet(
            "/_page/assets/{**path}",
            (HttpContext context, string path, PageFiles files) => files.Serve(context, path)
        );
        page.MapGet("/_page/events", EventStream.ServeAsync);
        page.MapGet(
            "/_page/calls/{id}",
            (string id, CallLog calls) =>
                calls.Find(id) is { } call
                    ? Results.Json(
                        new
                        {
                            call.Time,
                            call.Service,
                            call.Operation,
                            call.Status,
                            call.Fault,
                            Request = CallMask.Of(call.Request),
                            Response = CallMask.Of(call.Response),
                        }
                    )
                    : Results.Problem(
                        "This call's raw text is not kept any more: only the latest ones are, and only until the playground stops.",
                        statusCode: StatusCodes.Status404NotFound
                    )
        );
        page.MapPost(
            "/_page/slack/{**handle}",
            (HttpContext context, string handle, Relay relay) => relay.SlackAsync(context, handle)
        );
        page.MapPost(
            "/_page/requests/{id}/{operation}",
            (HttpContext context, string id, string operation, Relay relay) =>
                relay.RequestAsync(context, id, operation)
        );
        page.MapPost("/_page/tries/{name}", TryAsync);
    }

    private static async Task<IResult> TryAsync(
        string name,
        HttpContext context,
        IEnumerable<ITry> tries,
        CancellationToken cancellationToken
    )
    {
        var input = JsonFields.Parse(await RequestBody.ReadAsync(context, cancellationToken));
        if (tries.FirstOrDefault(candidate => candidate.Name == name) is not { } chosen)
        {
            return Results.Problem(
                $"There is nothing to try called '{name}'.",
                statusCode: StatusCodes.Status404NotFound
            );
        }

        try
        {
            return Results.Json(await chosen.RunAsync(input, cancellationToken));
        }
        catch (TryFailedException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status502BadGateway);
        }
    }
}
