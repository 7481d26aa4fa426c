using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.State;
using ChatOps.Slack.Web;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.LocalCloud.Slack;

/// <summary>LocalCloud's Slack with an app, used by a person and by the app's client.</summary>
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
    /// <param name="productUrl">Another app in place of the stub.</param>
    /// <param name="manifest">Another manifest.</param>
    /// <param name="patience">Slack's timeout; null for one that suits a busy machine.</param>
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

        // Read at the stand-in's start, so the file can be deleted then.
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

    /// <summary>Posts to a <c>/_local/slack</c> route, and asserts the status.</summary>
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

    /// <summary>Calls a method over raw HTTP, with the token in the header.</summary>
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

    /// <summary>Calls a method, and asserts that Slack accepts it.</summary>
    public async Task<JsonNode> DoneAsync(string method, object json)
    {
        var answer = await CallAsync(method, json);
        Assert.True((bool?)answer["ok"], answer.ToJsonString());
        return answer;
    }

    public async Task<HttpResponseMessage> PostAsync(string url, object json) =>
        await client.PostAsJsonAsync(url, json, Cancelled);

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
