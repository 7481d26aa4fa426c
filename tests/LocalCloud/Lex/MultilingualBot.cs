using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Application.Conversations.Definition;
using ChatOps.LocalCloud.Functions;
using ChatOps.Tests.BotBuilder;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>The shipped bot in all languages, deployed once by the builder, with a hook that delegates everything to
/// Lex.</summary>
public sealed class MultilingualBot : IAsyncLifetime
{
    private BuilderDriver? driver;
    private LexClient? lex;
    private ReceivedResponse? deployed;

    /// <summary>The deployed definition.</summary>
    public BotDefinition Definition => driver!.Definition;

    public async ValueTask InitializeAsync()
    {
        driver = await BuilderDriver.Start();
        driver.Definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));
        driver
            .Cloud.Services.GetRequiredService<LocalFunctions>()
            .Register(
                "chatops-hook",
                (payload, _) =>
                {
                    var input = JsonNode.Parse(payload.Span)!.AsObject();
                    var answer =
                        input["invocationSource"]!.GetValue<string>() == "DialogCodeHook"
                            ? VendingBot.Respond(input, "Delegate")
                            : VendingBot.Respond(input, "Close", message: "Done.", state: "Fulfilled");
                    return Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(answer.ToJsonString()));
                }
            );
        deployed = await driver.Send("Create");
        Assert.True(deployed.Status == "SUCCESS", deployed.Reason);
        lex = new LexClient(driver.Cloud.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        lex?.Dispose();
        if (driver is not null)
        {
            await driver.DisposeAsync();
        }
    }

    /// <summary>Starts a conversation in a locale.</summary>
    public Conversation Talk(string localeId) =>
        new(lex!, deployed!.Data("BotId"), deployed.Data("BotAliasId"), localeId);
}
