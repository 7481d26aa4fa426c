using System.Text.Json;
using Amazon.LexModelsV2;
using Amazon.Runtime;
using ChatOps.Application;
using ChatOps.Application.Catalog;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.BotBuilder.CustomResources;
using ChatOps.BotBuilder.Reconciliation;
using ChatOps.BotBuilder.Wanted;
using ChatOps.Domain;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Policy;
using Microsoft.Extensions.Logging;

namespace ChatOps.BotBuilder;

/// <summary>The function's dependencies.</summary>
/// <param name="Lex">A client for Lex's Region.</param>
/// <param name="Organization">The organization of the policy's OUs.</param>
/// <param name="Catalog">The catalog of the policy's portfolios, in the home Region.</param>
/// <param name="Http">A client for the answer to CloudFormation.</param>
/// <param name="DefinitionDirectory">The folder of <c>bot-definition.json</c> and <c>vending-policy.json</c>.</param>
/// <param name="Time">The clock.</param>
/// <param name="Backoff">Pauses between checks and attempts.</param>
/// <param name="Logger">For steps and full reasons.</param>
public sealed record BotBuilderServices(
    IAmazonLexModelsV2 Lex,
    IOrganization Organization,
    IProductCatalog Catalog,
    HttpClient Http,
    string DefinitionDirectory,
    TimeProvider Time,
    Backoff Backoff,
    ILogger Logger
);

/// <summary>Handles the bot's CloudFormation custom resource. It always answers CloudFormation, which waits up to an
/// hour, and as long again to roll back.</summary>
public sealed partial class BotBuilderFunction
{
    /// <summary>The time reserved for the answer.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>The time for finding a bot after a Create that returned no bot.</summary>
    private static readonly TimeSpan SearchLimit = TimeSpan.FromMinutes(2);

    private readonly BotBuilderServices services;
    private readonly Deployment deployment;
    private readonly ResponseSender sender;

    /// <summary>Creates the handler, which keeps no state between events.</summary>
    public BotBuilderFunction(BotBuilderServices services)
    {
        this.services = services;
        deployment = new Deployment(services.Lex, services.Backoff, services.Logger);
        sender = new ResponseSender(services.Http, services.Backoff);
    }

    /// <summary>Handles one event, read from a stream.</summary>
    public async Task HandleAsync(Stream customResourceEvent, TimeSpan remaining, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(customResourceEvent, cancellationToken: cancellationToken);
        await HandleAsync(document, remaining, cancellationToken);
    }

    /// <summary>Handles one event and answers its ResponseURL.</summary>
    /// <param name="customResourceEvent">The event of the custom resource.</param>
    /// <param name="remaining">The function's remaining time; its last part is reserved for the answer.</param>
    /// <param name="cancellationToken">Ends the work early; CloudFormation still gets an answer.</param>
    /// <exception cref="InvalidDataException">The event has no address for the answer.</exception>
    /// <exception cref="HttpRequestException">The answer couldn't be delivered.</exception>
    public async Task HandleAsync(
        JsonDocument customResourceEvent,
        TimeSpan remaining,
        CancellationToken cancellationToken
    )
    {
        var request = CustomResourceRequest.Parse(customResourceEvent.RootElement);
        var margin = remaining / 2 < Margin ? remaining / 2 : Margin;
        using var deadline = new CancellationTokenSource(remaining - margin, services.Time);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var search = (remaining - margin) / 2;
        var progress = new DeploymentProgress
        {
            BotId = KnownBotId(request),
            SearchLimit = search < SearchLimit ? search : SearchLimit,
        };
        var response = await AnswerAsync(request, progress, work.Token);

        // Not the caller's token: the answer is due even if the work was cancelled.
        using var delivery = new CancellationTokenSource(margin, services.Time);
        await sender.SendAsync(request, response, delivery.Token);
    }

    private async Task<CustomResourceResponse> AnswerAsync(
        CustomResourceRequest request,
        DeploymentProgress progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // Work that ignores its token must not delay the answer.
            return await Task.Run(() => CarryOutAsync(request, progress, cancellationToken), cancellationToken)
                .WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            LogFailure(services.Logger, exception, request.RequestId, progress.Step);
            return Failure(
                $"The function's time ran out while {progress.Step}. Finished steps stay; deploy again to continue."
            );
        }
#pragma warning disable CA1031 // CloudFormation must get every failure: without an answer the stack hangs for an hour.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailure(services.Logger, exception, request.RequestId, progress.Step);
            return Failure(Explain(exception, progress));
        }

        CustomResourceResponse Failure(string reason) =>
            CustomResourceResponse.Failure(request, PhysicalId(request, progress), reason);
    }

    private async Task<CustomResourceResponse> CarryOutAsync(
        CustomResourceRequest request,
        DeploymentProgress progress,
        CancellationToken cancellationToken
    )
    {
        LogStart(
            services.Logger,
            request.Action?.ToString() ?? "unknown request",
            request.LogicalResourceId,
            request.RequestId
        );
        switch (request.Action)
        {
            case CustomResourceAction.Create or CustomResourceAction.Update:
                var bot = await DeployAsync(request, progress, cancellationToken);
                LogDeployed(services.Logger, bot.BotId, bot.BotVersion, bot.BotAliasId);
                return CustomResourceResponse.Success(
                    request,
                    bot.BotId,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [nameof(bot.BotId)] = bot.BotId,
                        [nameof(bot.BotAliasId)] = bot.BotAliasId,
                        [nameof(bot.BotVersion)] = bot.BotVersion,
                        [nameof(bot.BotAliasArn)] = bot.BotAliasArn,
                    }
                );
            case CustomResourceAction.Delete:
                await RemoveAsync(request, progress, cancellationToken);
                return CustomResourceResponse.Success(request, PhysicalId(request, progress), data: null);
            default:
                throw new InvalidDataException("The event's RequestType must be Create, Update or Delete.");
        }
    }

    private async Task RemoveAsync(
        CustomResourceRequest request,
        DeploymentProgress progress,
        CancellationToken cancellationToken
    )
    {
        if (request.PhysicalResourceId != BotRemover.NotCreatedId(request.LogicalResourceId))
        {
            await RemoveAsync(cancellationToken);
            return;
        }

        // An earlier call of the same Create may have died after it created a bot, so the bot is searched for. But the
        // cause of the Create's failure, such as a missing right, must not block the stack's deletion.
        using var limit = new CancellationTokenSource(progress.SearchLimit, services.Time);
        using var search = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await RemoveAsync(search.Token);
        }
#pragma warning disable CA1031 // Otherwise the stack would hang in its rollback.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotSearched(services.Logger, exception, request.RequestId);
        }

        Task RemoveAsync(CancellationToken token) =>
            deployment.RemoveAsync(
                request.PhysicalResourceId,
                request.Properties.GetValueOrDefault(nameof(BuilderProperties.BotName)),
                BotOwner.Of(request),
                progress,
                token
            );
    }

    private async Task<DeployedBot> DeployAsync(
        CustomResourceRequest request,
        DeploymentProgress progress,
        CancellationToken cancellationToken
    )
    {
        var properties = BuilderProperties.Parse(request.Properties);
        var definition = BotDefinitionFile.Load(Path.Combine(services.DefinitionDirectory, BotDefinitionFile.Name));
        var policy = VendingPolicyFile.Load(Path.Combine(services.DefinitionDirectory, VendingPolicyFile.Name));
        progress.Step = "reading the OUs of the organization";
        var units = await ResolveAsync(policy, cancellationToken);
        progress.Step = "reading the portfolios of the policy";
        var products = await ProductsAsync(policy, cancellationToken);
        var wanted = new WantedBot(Canonical.Of(BotExpansion.Expand(definition, policy, units, products)), properties);
        return await deployment.DeployAsync(
            wanted,
            BotOwner.Of(request),
            KnownBotId(request),
            request.OldProperties.GetValueOrDefault(nameof(BuilderProperties.AliasName)),
            progress,
            cancellationToken
        );
    }

    private async Task<IReadOnlyList<ResolvedOrganizationalUnit>> ResolveAsync(
        VendingPolicy policy,
        CancellationToken cancellationToken
    )
    {
        var tree = await services.Organization.ReadTreeAsync(cancellationToken);
        var references = policy.AccountTypes.SelectMany(type => type.OrganizationalUnits).ToList();
        var resolution = OrganizationalUnitResolution.Resolve(tree, references);
        return resolution.Errors.Count == 0
            ? [.. references.Select(reference => resolution.Units[reference]).DistinctBy(unit => unit.Id)]
            : throw new InvalidDataException(
                $"The policy's OUs do not fit the organization. {string.Join(" ", resolution.Errors)}"
            );
    }

    // A product that Lex can't hold as a value can't be said, but can be ordered through a form.
    private async Task<IReadOnlyList<string>> ProductsAsync(VendingPolicy policy, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var product in policy.Products)
        {
            names.AddRange(
                product.Portfolio is { } portfolio
                    ? (await services.Catalog.ListAsync(portfolio, cancellationToken)).Where(name =>
                        name != StageOptions.AccountFactory && BotExpansion.CanBeSaid(name)
                    )
                    : [product.Name]
            );
        }

        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Take(BotExpansion.MostProducts)];
    }

    private static string? KnownBotId(CustomResourceRequest request) =>
        request.PhysicalResourceId is { } id && BotRemover.IsBotId(id) ? id : null;

    /// <summary>The ID that CloudFormation stores for the resource: the bot's, if there is one. A failed Update keeps
    /// its ID, since another one would delete the old bot.</summary>
    private static string PhysicalId(CustomResourceRequest request, DeploymentProgress progress) =>
        (request.Action == CustomResourceAction.Create ? progress.BotId : request.PhysicalResourceId)
        ?? BotRemover.NotCreatedId(request.LogicalResourceId);

    private static string Explain(Exception exception, DeploymentProgress progress) =>
        exception switch
        {
            InvalidDataException or LocaleBuildFailedException => exception.Message,
            AmazonServiceException service =>
                $"AWS refused while {progress.Step}: {service.ErrorCode}: {service.Message} (request id "
                    + $"{service.RequestId ?? "unknown"})",
            _ => $"Failed while {progress.Step}: {exception.GetType().Name}: {exception.Message}",
        };

    [LoggerMessage(
        LogEvents.DeploymentStarted,
        LogLevel.Information,
        "{Action} of {LogicalResourceId}, request {RequestId}"
    )]
    private static partial void LogStart(ILogger logger, string action, string logicalResourceId, string requestId);

    [LoggerMessage(
        LogEvents.BotDeployed,
        LogLevel.Information,
        "Bot {BotId} is as defined: version {BotVersion}, alias {BotAliasId}"
    )]
    private static partial void LogDeployed(ILogger logger, string botId, string botVersion, string botAliasId);

    [LoggerMessage(
        LogEvents.BotNotSearched,
        LogLevel.Warning,
        "Request {RequestId} deletes a bot that was never created, and Lex could not be searched for one: it "
            + "counts as deleted"
    )]
    private static partial void LogNotSearched(ILogger logger, Exception exception, string requestId);

    [LoggerMessage(LogEvents.DeploymentFailed, LogLevel.Error, "Request {RequestId} failed while {Step}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string requestId, string step);
}
