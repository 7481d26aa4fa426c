using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.LocalCloud;

/// <summary>A LocalCloud for each test, with helpers for raw calls.</summary>
public abstract class CloudTest : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private HttpClient? client;
    private LocalCloudFixture? cloud;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected LocalCloudFixture Cloud => cloud ?? throw new InvalidOperationException("The test has not started.");

    protected HttpClient Client => client ?? throw new InvalidOperationException("The test has not started.");

    public virtual async ValueTask InitializeAsync()
    {
        cloud = await LocalCloudFixture.Start();
        client = NewClient();
    }

    public virtual async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await Cloud.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected HttpClient NewClient() => new() { BaseAddress = Cloud.BaseAddress };

    protected async Task RestartAsync()
    {
        client?.Dispose();
        await Cloud.Restart();
        client = NewClient();
    }

    internal static string Authorization(string service) =>
        $"AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, "
        + $"Signature={new string('0', 64)}";

    protected static HttpRequestMessage JsonRequest(string target, string body, string? signedFor)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1"),
        };
        request.Headers.Add("X-Amz-Target", target);
        if (signedFor is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", Authorization(signedFor));
        }

        return request;
    }

    protected async Task<(int Status, JsonObject Body)> CallAsync(string target, string service, object request)
    {
        using var message = JsonRequest(target, JsonSerializer.Serialize(request), service);
        using var response = await Client.SendAsync(message, Cancellation);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!);
    }

    protected Task<(int Status, JsonObject Body)> CatalogAsync(string operation, object request) =>
        CallAsync($"AWS242ServiceCatalogService.{operation}", "servicecatalog", request);

    protected Task<(int Status, JsonObject Body)> OrganizationsAsync(string operation, object request) =>
        CallAsync($"AWSOrganizationsV20161128.{operation}", "organizations", request);

    protected async Task<(int Status, XElement Body)> SnsAsync(
        string action,
        params (string Name, string Value)[] fields
    )
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent([
                new("Action", action),
                new("Version", "2010-03-31"),
                .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
            ]),
        };
        message.Headers.TryAddWithoutValidation("Authorization", Authorization("sns"));
        using var response = await Client.SendAsync(message, Cancellation);
        return ((int)response.StatusCode, XElement.Parse(await response.Content.ReadAsStringAsync(Cancellation)));
    }

    /// <summary>Returns the text of the first element of that name, in any namespace.</summary>
    protected static string Value(XElement root, string name) =>
        root.Descendants().First(element => element.Name.LocalName == name).Value;

    protected async Task<JsonNode> GetAsync(string path) =>
        (await Client.GetFromJsonAsync<JsonNode>(path, Cancellation))!;

    protected async Task<(int Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var response = await Client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    protected async Task SettingsAsync(object settings) =>
        Assert.Equal(200, (await SendAsync(HttpMethod.Put, "/_local/settings", settings)).Status);

    protected async Task AdvanceAsync(double seconds) =>
        Assert.Equal(200, (await SendAsync(HttpMethod.Post, "/_local/clock", new { advanceSeconds = seconds })).Status);

    /// <summary>Polls until there is an answer, for effects that follow the clock.</summary>
    protected static async Task<T> EventuallyAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (await pulse.WaitForNextTickAsync(limit.Token))
        {
            if (await ask() is { } answer)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("The timer ended.");
    }
}
