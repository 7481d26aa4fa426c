using System.Security.Cryptography;
using System.Text.Json;
using ChatOps.Aws;

namespace ChatOps.Playground.Hosting;

/// <summary>Deploys the bot as CloudFormation does: the same custom resource and the same function. An unchanged
/// definition builds nothing.</summary>
internal static class PlaygroundDeployment
{
    // Longer than any call of Lex may take.
    private static readonly Standstill Standstill = new(TimeProvider.System, TimeSpan.FromMinutes(2));

    /// <summary>Deploys the bot without a total time limit.</summary>
    /// <param name="localCloudUrl">The stand-ins' address.</param>
    /// <param name="botDirectory">The folder of the compiled definition and policy.</param>
    /// <param name="progress">A number that changes with each call of Lex.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TimeoutException">There was no progress.</exception>
    public static async Task<LexBot> DeployBotAsync(
        string localCloudUrl,
        string botDirectory,
        Func<long> progress,
        CancellationToken cancellationToken
    )
    {
        using var http = new HttpClient { BaseAddress = new Uri(localCloudUrl), Timeout = Timeout.InfiniteTimeSpan };
        using var response = await Standstill.WatchAsync(
            token => DeployAsync(http, botDirectory, token),
            progress,
            cancellationToken
        );
        var outcome = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        if (
            !response.IsSuccessStatusCode
            || !outcome.TryGetProperty("data", out var data)
            || data.ValueKind != JsonValueKind.Object
        )
        {
            var reason = outcome.TryGetProperty("reason", out var said) ? said.GetString() : outcome.GetRawText();
            throw new InvalidOperationException($"The bot could not be built: {reason}");
        }

        return new LexBot(data.GetProperty("BotId").GetString()!, data.GetProperty("BotAliasId").GetString()!);
    }

    private static Task<HttpResponseMessage> DeployAsync(
        HttpClient http,
        string botDirectory,
        CancellationToken cancellationToken
    ) =>
        http.PutAsJsonAsync(
            "/_local/cloudformation/stacks/chatops-local-bot",
            new
            {
                resourceType = "Custom::LexBot",
                logicalResourceId = "LexBot",
                serviceToken = PlaygroundNames.FunctionArn(PlaygroundNames.BuilderFunction),
                properties = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["BotName"] = "ChatOps",
                    ["RoleArn"] = $"arn:aws:iam::{PlaygroundNames.Account}:role/chatops-local-bot",
                    ["HookFunctionArn"] = PlaygroundNames.FunctionArn(PlaygroundNames.HookFunction),
                    ["AliasName"] = "live",
                    ["ContentHash"] = ContentHash(botDirectory),
                },
            },
            cancellationToken
        );

    private static string ContentHash(string botDirectory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { "bot-definition.json", "vending-policy.json" })
        {
            hash.AppendData(File.ReadAllBytes(Path.Combine(botDirectory, file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
