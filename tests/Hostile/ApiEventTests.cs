using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Tests.Api.Lambda;
using ChatOps.Tests.Infrastructure;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatOps.Tests.Hostile;

/// <summary>Events of API Gateway's HTTP API, payload 2.0: callers' content always gets an answer, and a malformed
/// event doesn't affect later ones.</summary>
[Collection(nameof(LambdaEnvironmentTests))]
public sealed class ApiEventTests : IAsyncLifetime
{
    private LambdaApplication function = null!;

    public async ValueTask InitializeAsync() =>
        function = await LambdaApplication.StartAsync(app => app.Map("/{**rest}", (Delegate)ReadAllAsync));

    public async ValueTask DisposeAsync() => await function.DisposeAsync();

    [Fact]
    public async Task Every_content_of_an_event_is_answered()
    {
        var values = Gen.Elements<string>(Corpus.Values);
        var generated =
            from path in values
            from query in values
            from header in values
            from body in Gen.OneOf(
                values,
                Gen.Elements<HostileInput>(Corpus.Of("form")).Select(input => Encoding.Latin1.GetString(input.Bytes))
            )
            from type in Gen.Elements(
                "application/json",
                "application/x-www-form-urlencoded",
                "text/plain",
                "x",
                "multipart/form-data; boundary=x"
            )
            let decoded = Uri.UnescapeDataString(header)
            let sent = HttpApiEvent.For(
                "POST",
                $"/{path}?{query}",
                body,
                type,
                headers: new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["x-hostile"] = decoded,
                    ["host"] = decoded,
                    ["x-forwarded-proto"] = decoded,
                    ["x-forwarded-for"] = decoded,
                }
            )
            select new HostileInput(
                "an event with hostile values",
                Encoding.UTF8.GetBytes(WithCookie(sent, decoded).ToJsonString())
            );
        await HostileRun.TryAsync(
            "events of the HTTP API",
            [],
            generated,
            async input =>
            {
                var invoked = await function.Server.InvokeAsync(input.Bytes);
                Assert.False(invoked.IsError, invoked.Text);
                Assert.InRange(invoked.Json.GetProperty("statusCode").GetInt32(), 200, 499);
            }
        );
    }

    [Fact]
    public async Task What_is_no_event_is_an_error_of_that_call_alone()
    {
        var sample = new HostileInput(
            "an event",
            Encoding.UTF8.GetBytes(HttpApiEvent.For("POST", "/account?x=1", "{}", "application/json").ToJsonString())
        );
        await HostileRun.TryAsync(
            "what is no event of the HTTP API",
            Corpus.Of("json"),
            Mutations.OfJson([sample]),
            async input =>
            {
                var invoked = await function.Server.InvokeAsync(input.Bytes);
                Assert.True(
                    invoked.IsError
                        ? invoked.ErrorType is { Length: > 0 } and not nameof(NullReferenceException)
                        : invoked.Json.GetProperty("statusCode").GetInt32() < 500,
                    invoked.Text
                );
            }
        );

        Assert.Equal(200, (await function.Server.InvokeAsync(sample.Bytes)).Json.GetProperty("statusCode").GetInt32());
    }

    private static JsonObject WithCookie(JsonObject sent, string value)
    {
        sent["cookies"] = new JsonArray($"a={value}", value);
        return sent;
    }

    private static async Task<IResult> ReadAllAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        return Results.Json(
            new
            {
                context.Request.Path.Value,
                query = context.Request.Query.Count,
                cookies = context.Request.Cookies.Count,
                host = context.Request.Host.Host,
                scheme = context.Request.Scheme,
                body.Length,
            }
        );
    }
}
