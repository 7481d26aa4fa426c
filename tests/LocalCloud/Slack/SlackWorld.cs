using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.State;
using ChatOps.Slack.Web;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.LocalCloud.Slack;

/// <summary>LocalCloud's Slack with an app behind it, used as a person and as the app's client.</summary>
public sealed class SlackWorld : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly HttpClient client = new();

    private SlackWorld(ProductStub product, LocalCloudFixture localCloud)
    {
        Product = product;
        LocalCloud = localCloud;
    }

    public ProductStub Product { get; }

    public LocalCloudFixture LocalCloud { get; }

    private string Address => LocalCloud.BaseAddress.ToString().TrimEnd('/');

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Starts both.</summary>
    /// <param name="productUrl">Another app than the stub.</param>
    /// <param name="manifest">Another manifest than the app's.</param>
    /// <param name="patience">How long Slack waits; null for as long as a machine under load may need.</param>
    public static async Task<SlackWorld> StartAsync(
        string? productUrl = null,
        string? manifest = null,
        TimeSpan? patience = null
    )
    {
        var product = await ProductStub.StartAsync();
        if (manifest is null)
        {
            return new SlackWorld(
                product,
                await LocalCloudFixture.Start(options =>
                    options with
                    {
                        ProductUrl = () => productUrl ?? product.Url,
                        SlackPatience = patience ?? Patience,
                    }
                )
            );
        }

        // Read when the stand-in starts, so that the file can go then.
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, manifest, Cancelled);
        var localCloud = await LocalCloudFixture.Start(options =>
            options with
            {
                ProductUrl = () => productUrl ?? product.Url,
                SlackManifestFile = file,
                SlackPatience = patience ?? Patience,
            }
        );
        File.Delete(file);
        return new SlackWorld(product, localCloud);
    }

    public void Advance(double seconds) =>
        LocalCloud.Services.GetRequiredService<AdjustableTime>().Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>POST to a <c>/_local/slack</c> route; the status must be as given.</summary>
    public async Task<JsonNode> DoAsync(string route, object body, int status = 200)
    {
        using var response = await client.PostAsJsonAsync($"{Address}/_local/slack/{route}", body, Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public async Task<JsonArray> SeeAsync(string route) =>
        (JsonArray)JsonNode.Parse(await client.GetStringAsync($"{Address}/_local/slack/{route}", Cancelled))!;

    public Task<JsonNode> SayAsync(
        string text,
        string user = "U0ANA",
        string channel = "D0ANA",
        string? threadTs = null
    ) =>
        DoAsync(
            "messages",
            new
            {
                user,
                channel,
                text,
                thread_ts = threadTs,
            }
        );

    /// <summary>A call as raw HTTP, with the token in the header.</summary>
    public async Task<JsonNode> CallAsync(string method, HttpContent? content, string? token = "xoxb-local")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/slack/api/{method}")
        {
            Content = content,
        };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var response = await client.SendAsync(request, Cancelled);
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!;
    }

    public Task<JsonNode> CallAsync(string method, object json, string? token = "xoxb-local") =>
        CallAsync(method, JsonContent.Create(json), token);

    /// <summary>A call that Slack takes: anything else fails the test.</summary>
    public async Task<JsonNode> DoneAsync(string method, object json)
    {
        var answer = await CallAsync(method, json);
        Assert.True((bool?)answer["ok"], answer.ToJsonString());
        return answer;
    }

    public async Task<HttpResponseMessage> PostAsync(string url, object json) =>
        await client.PostAsJsonAsync(url, json, Cancelled);

    /// <summary>The product's own client.</summary>
    internal SlackWeb Slack() =>
        new(
            new SlackApi(client, $"{Address}/slack/api/", () => "xoxb-local"),
            new SlackLanes(),
            TimeProvider.System,
            NullLogger<SlackWeb>.Instance
        );

    public async ValueTask DisposeAsync()
    {
        await LocalCloud.DisposeAsync();
        await Product.DisposeAsync();
        client.Dispose();
    }
}
