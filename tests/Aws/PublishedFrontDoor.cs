using ChatOps.Aws;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Aws;

/// <summary>The published front door as a Lambda function, with moto and without a bot.</summary>
public sealed class PublishedFrontDoor(PublishedHosts hosts) : IAsyncLifetime
{
    private AwsWorld? world;
    private LambdaProcess? function;

    internal LambdaProcess Function => function!;

    public async ValueTask InitializeAsync()
    {
        world = await AwsWorld.StartAsync();
        world.Environment[AwsSettings.BotId] = "ABCDEFGHIJ";
        world.Environment[AwsSettings.BotAliasId] = "KLMNOPQRST";
        function = await LambdaProcess.StartAsync(
            await hosts.ExecutableAsync("Api"),
            "chatops-e2e-api",
            "api",
            world.Environment
        );
    }

    public async ValueTask DisposeAsync()
    {
        await (function?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (world?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
