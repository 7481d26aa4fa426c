using System.Security.Cryptography;
using System.Text;
using ChatOps.Fulfillment;
using ChatOps.Playground;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Hostile;

/// <summary>One playground for hostile tests, with a request that waits for a decision and a genuine link to
/// it.</summary>
public sealed class HostilePlayground : PlaygroundFixture, IAsyncLifetime
{
    /// <summary>The waiting request.</summary>
    public string RequestId { get; private set; } = string.Empty;

    /// <summary>Path and query of an approver's link.</summary>
    public string Link { get; private set; } = string.Empty;

    internal FulfillmentFunctions Functions => Host.Services.GetRequiredService<FulfillmentFunctions>();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        RequestId = await NewPerson().AskForAsync("Sandbox", "Demos");
        Link = new Uri(await LinkAsync(RequestId, "approver@example.com")).PathAndQuery;
    }

    internal Task<string> SendAsync(
        string method,
        string target,
        byte[]? body,
        params (string Name, string Value)[] headers
    ) => HostileDoor.SendAsync(Product.BaseAddress!, method, target, headers, body);

    /// <summary>Sends with the key that has all scopes.</summary>
    internal Task<string> SendWithKeyAsync(
        string method,
        string target,
        byte[]? body,
        params (string Name, string Value)[] headers
    ) => SendAsync(method, target, body, [("x-api-key", PlaygroundOptions.ApiKey), .. headers]);

    /// <summary>Sends as Slack, with a genuine signature.</summary>
    internal Task<string> SendSignedAsync(string target, byte[] body, string contentType)
    {
        var timestamp = Host
            .LocalCloudServices.GetRequiredService<TimeProvider>()
            .GetUtcNow()
            .ToUnixTimeSeconds()
            .ToString();
        var signature = HMACSHA256.HashData(
            "local-signing-secret"u8,
            [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]
        );
        return SendAsync(
            "POST",
            target,
            body,
            ("X-Slack-Request-Timestamp", timestamp),
            ("X-Slack-Signature", $"v0={Convert.ToHexStringLower(signature)}"),
            ("Content-Type", contentType)
        );
    }
}

/// <summary>The classes that share the playground.</summary>
[CollectionDefinition(nameof(HostilePlayground))]
public sealed class HostilePlaygroundUsers : ICollectionFixture<HostilePlayground>;
