using Amazon.Lambda.Core;
using ChatOps.Application.Observability;
using ChatOps.Application.Secrets;
using ChatOps.Aws;
using ChatOps.Conversations;
using ChatOps.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Fulfillment;

/// <summary>Runs one of the functions in Lambda, by the name of its handler.</summary>
internal static class FulfillmentHost
{
    private const int Usage = 64;

    // The time reserved for the answer: a partial batch result is better than a timeout.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    /// <summary>Runs until cancelled.</summary>
    /// <param name="function">One of <see cref="FulfillmentFunctions.All"/>.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string? function, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")))
        {
            await Console.Error.WriteLineAsync(
                "ChatOps.Fulfillment runs as a Lambda function whose handler is one of "
                    + $"{string.Join(", ", FulfillmentFunctions.All)}."
            );
            return Usage;
        }

        ServiceProvider? services = null;
        try
        {
            await FunctionLoop.RunAsync(
                (input, context) => InvokeAsync(services!, function!, input, context),
                StartAsync,
                LogStream.StandardOutput,
                cancellationToken
            );
        }
        finally
        {
            await (services?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        return 0;

        async Task<bool> StartAsync()
        {
            var composed = services = Compose(function);

            // The secret's call is the longest step of a start, so the function is created meanwhile.
            var reading = ReadsSecret(function)
                ? Task.Run(
                    () => composed.GetRequiredService<ISecrets>().RefreshIfOldAsync(cancellationToken),
                    cancellationToken
                )
                : Task.CompletedTask;
            composed.GetRequiredService<FulfillmentFunctions>().Prepare(function!);
            await reading;
            return true;
        }
    }

    private static ServiceProvider Compose(string? function)
    {
        if (function is null || !FulfillmentFunctions.All.Contains(function, StringComparer.Ordinal))
        {
            throw new InvalidOperationException(
                $"The handler must be one of {string.Join(", ", FulfillmentFunctions.All)}; it is '{function}'."
            );
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new ServiceCollection()
            .AddAwsHost(configuration, SettingsOf(function))
            .AddConversations()
            .AddSlackOfStage()
            .AddFulfillment()
            .BuildServiceProvider();
    }

    private static IReadOnlyList<string> SettingsOf(string function) =>
        function switch
        {
            FulfillmentFunctions.Hook => AwsSettings.OfHook,
            FulfillmentFunctions.Probe => AwsSettings.OfProbe,
            FulfillmentFunctions.Alarms => AwsSettings.OfAlarms,
            _ => AwsSettings.OfApp,
        };

    // The others verify and sign nothing, and have no right to it.
    private static bool ReadsSecret(string? function) =>
        function is FulfillmentFunctions.Worker or FulfillmentFunctions.Lifecycle or FulfillmentFunctions.SweepName;

    private static async Task<Stream> InvokeAsync(
        ServiceProvider services,
        string function,
        Stream input,
        ILambdaContext context
    )
    {
        var remaining = context.RemainingTime;
        using var deadline = new CancellationTokenSource(
            remaining > Margin * 2 ? remaining - Margin : remaining / 2,
            TimeProvider.System
        );
        if (ReadsSecret(function))
        {
            await services.GetRequiredService<ISecrets>().RefreshIfOldAsync(deadline.Token);
        }

        using var payload = new MemoryStream();
        await input.CopyToAsync(payload, deadline.Token);
        var answer = await services
            .GetRequiredService<FulfillmentFunctions>()
            .InvokeAsync(function, payload.ToArray(), deadline.Token);
        return new MemoryStream(answer.ToArray(), writable: false);
    }
}
