using System.Security.Cryptography;
using System.Text.Json;
using ChatOps.Vending.Aws;

namespace ChatOps.Playground.Hosting;

/// <summary>Deploys the bot as CloudFormation would: the same custom resource, the same function behind it. An unchanged definition builds nothing.</summary>
internal static class PlaygroundDeployment
{
    // A first build takes a second or two here; what takes this long hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<LexBot> DeployBotAsync(string localCloudUrl, string botDirectory, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = new Uri(localCloudUrl), Timeout = Patience };
        using var response = await http.PutAsJsonAsync(
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
            cancellationToken);
        var outcome = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        if (!response.IsSuccessStatusCode || !outcome.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidOperationException($"The bot could not be built: {(outcome.TryGetProperty("reason", out var reason) ? reason.GetString() : outcome.GetRawText())}");
        }

        return new LexBot(data.GetProperty("BotId").GetString()!, data.GetProperty("BotAliasId").GetString()!);
    }

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
