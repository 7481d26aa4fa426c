using System.Net;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using ChatOps.Aws.DynamoDb;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Stores;

/// <summary>A table in moto for one test.</summary>
internal sealed class MotoTable(MotoServer moto) : IAsyncDisposable
{
    private readonly string name = $"chatops-{Guid.NewGuid():N}";
    private readonly SemaphoreSlim gate = new(1, 1);
    private AmazonDynamoDBClient? client;
    private string[] reason = [];
    private int cancellations;

    public async Task<ChatOpsTable> OpenAsync()
    {
        if (client is null)
        {
            client = new AmazonDynamoDBClient(
                MotoServer.Credentials,
                new AmazonDynamoDBConfig
                {
                    ServiceURL = await moto.UrlAsync(),
                    AuthenticationRegion = "us-east-1",
                    HttpClientFactory = new OneAtATime(this),
                }
            );
            await client.CreateTableAsync(TableDefinition.Create(name));
        }

        return new ChatOpsTable(client, name, TimeProvider.System);
    }

    /// <summary>Cancels the next transactions for these reasons, item by item, before moto sees them: moto's
    /// transactions never collide.</summary>
    public void CancelNext(int times, params string[] reasons)
    {
        cancellations = times;
        reason = reasons;
    }

    public async Task<int> CountItemsAsync() => (await client!.ScanAsync(new ScanRequest(name))).Items.Count;

    public async ValueTask DisposeAsync()
    {
        if (client is not null)
        {
            await client.DeleteTableAsync(name);
            client.Dispose();
        }

        gate.Dispose();
    }

    private HttpResponseMessage? TakeCancellation(HttpRequestMessage request)
    {
        if (
            cancellations == 0
            || !request
                .Headers.GetValues("X-Amz-Target")
                .Single()
                .EndsWith(".TransactWriteItems", StringComparison.Ordinal)
        )
        {
            return null;
        }

        cancellations--;
        var body = new
        {
            __type = "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
            Message = "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + $"[{string.Join(", ", reason)}]",
            CancellationReasons = reason.Select(code => new { Code = code }),
        };
        return new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            RequestMessage = request,
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/x-amz-json-1.0"),
        };
    }

    /// <summary>DynamoDB runs a transaction in isolation, while moto interleaves items with other requests. One request
    /// at a time restores isolation: requests come in any order, but never inside a transaction.</summary>
    private sealed class OneAtATime(MotoTable table) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new GateHandler(table));

        private sealed class GateHandler(MotoTable table) : DelegatingHandler(new SocketsHttpHandler())
        {
            protected override async Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request,
                CancellationToken cancellationToken
            )
            {
                await table.gate.WaitAsync(cancellationToken);
                try
                {
                    if (await RefuseKeysAsync(request, cancellationToken) is { } refused)
                    {
                        return refused;
                    }

                    if (table.TakeCancellation(request) is { } cancelled)
                    {
                        return cancelled;
                    }

                    var response = await base.SendAsync(request, cancellationToken);
                    await response.Content.LoadIntoBufferAsync(cancellationToken);
                    return response;
                }
                finally
                {
                    table.gate.Release();
                }
            }

            /// <summary>Refuses reads of keys beyond DynamoDB's limits: moto refuses only writes.</summary>
            private static async Task<HttpResponseMessage?> RefuseKeysAsync(
                HttpRequestMessage request,
                CancellationToken cancellationToken
            )
            {
                using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
                var keys =
                    body.RootElement.TryGetProperty("Key", out var one) ? [one]
                    : body.RootElement.TryGetProperty("RequestItems", out var tables)
                        ? tables.EnumerateObject().SelectMany(each => KeysOf(each.Value))
                    : Enumerable.Empty<JsonElement>();
                if (!keys.Any(key => Bytes(key, "pk") > 2048 || Bytes(key, "sk") > 1024))
                {
                    return null;
                }

                var refusal = new
                {
                    __type = "com.amazon.coral.validate#ValidationException",
                    message = "One or more parameter values were invalid: Size of hashkey has exceeded the maximum "
                        + "size limit of2048 bytes",
                };
                return new HttpResponseMessage(HttpStatusCode.BadRequest)
                {
                    RequestMessage = request,
                    Content = new StringContent(
                        JsonSerializer.Serialize(refusal),
                        Encoding.UTF8,
                        "application/x-amz-json-1.0"
                    ),
                };

                static IEnumerable<JsonElement> KeysOf(JsonElement each) =>
                    each.ValueKind == JsonValueKind.Object && each.TryGetProperty("Keys", out var all)
                        ? all.EnumerateArray()
                        : [];

                static int Bytes(JsonElement key, string name) =>
                    Encoding.UTF8.GetByteCount(key.GetProperty(name).GetProperty("S").GetString()!);
            }
        }
    }
}
