using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>A raw rest-json client for the stand-in, without product code.</summary>
public sealed class LexClient(Uri baseAddress) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = baseAddress };

    public async Task<LexAnswer> Call(HttpMethod method, string path, string? body = null, string? signedFor = "lex")
    {
        using var request = new HttpRequestMessage(method, path);
        if (signedFor is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", CloudTest.Authorization(signedFor));
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var error = response.Headers.TryGetValues("x-amzn-ErrorType", out var values) ? values.Single() : null;
        return new LexAnswer(response.StatusCode, error, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
    }

    public Task<LexAnswer> Put(string path, string body) => Call(HttpMethod.Put, path, body);

    public Task<LexAnswer> Post(string path, string body = "{}") => Call(HttpMethod.Post, path, body);

    public Task<LexAnswer> Get(string path) => Call(HttpMethod.Get, path);

    public Task<LexAnswer> Delete(string path) => Call(HttpMethod.Delete, path);

    public void Dispose() => http.Dispose();
}

public sealed record LexAnswer(HttpStatusCode Status, string? Error, JsonObject Body)
{
    public string Message => Text("message");

    public string Text(string member) => Body[member]!.GetValue<string>();

    public LexAnswer Ok()
    {
        Assert.True((int)Status < 300, $"{(int)Status} {Error}: {Body.ToJsonString()}");
        return this;
    }

    public void Refused(HttpStatusCode status, string error, string part)
    {
        Assert.Equal((status, error), (Status, Error));
        Assert.Equal(error, Text("__type"));
        Assert.Contains(part, Message, StringComparison.Ordinal);
    }
}
