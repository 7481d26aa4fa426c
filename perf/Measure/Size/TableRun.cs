using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using ChatOps.Application.Requests;
using ChatOps.Aws.DynamoDb;
using ChatOps.Aws.DynamoDb.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Measure.Size;

/// <summary>Measures the calls and the consumed capacity of each DynamoDB access pattern of requests, with 100 and with
/// 1,000 items on moto.</summary>
internal static partial class TableRun
{
    private const string Command = "perf/size.sh";
    private const string Few = "few";
    private const string Many = "many";

    public static async Task RunAsync(Options options)
    {
        using var moto = new Process
        {
            StartInfo = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", "0"])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        moto.Start();
        try
        {
            var url = await UrlAsync(moto);
            _ = moto.StandardError.ReadToEndAsync();
            using var client = new AmazonDynamoDBClient(
                new BasicAWSCredentials("test", "test"),
                new AmazonDynamoDBConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" }
            );
            Figures.Machine();
            var few = await MeasureAsync(client, Few, options.Number("few", 100));
            var many = await MeasureAsync(client, Many, options.Number("items", 1000));
            foreach (var (what, cost) in many)
            {
                var isSame = cost == few[what];
                Figures.Row(
                    $"DynamoDB: {what}, 1,000 items against 100",
                    "the same",
                    $"{cost} against {few[what]}",
                    isSame,
                    Command
                );
            }
        }
        finally
        {
            moto.Kill(entireProcessTree: true);
            await moto.WaitForExitAsync();
        }
    }

    private static async Task<Dictionary<string, string>> MeasureAsync(
        AmazonDynamoDBClient client,
        string table,
        int count
    )
    {
        await client.CreateTableAsync(TableDefinition.Create(table));
        var counted = CountedDynamoDb.Of(client);
        var store = new DynamoDbRequestStore(new ChatOpsTable(counted, table, TimeProvider.System));
        await FillAsync(client, store, table, count);

        var found = (await store.FindAsync(ManyRequests.Of(60).Id, CancellationToken.None))!;
        var costs = new Dictionary<string, string>(StringComparer.Ordinal);
        async Task Cost(string what, Func<Task> act)
        {
            counted.Take();
            await act();
            costs[what] = counted.Take();
        }

        await Cost("a request by id", () => store.FindAsync(found.Id, CancellationToken.None));
        await Cost(
            "a request written again",
            () => store.SaveAsync(found with { FailureReason = "again" }, found, CancellationToken.None)
        );
        await Cost(
            "a new request with its holds",
            () =>
                store.SaveAsync(ManyRequests.Of(5_000_000) with { Version = 0 }, previous: null, CancellationToken.None)
        );
        await Cost(
            "who holds an address",
            () =>
                store.HolderAsync(
                    RequestConstraints.RootEmail(((NewAccount)found.Subject).RootEmail),
                    CancellationToken.None
                )
        );
        await Cost("a list page of 20", () => store.ListAsync(new RequestQuery { Limit = 20 }, CancellationToken.None));
        await Cost(
            "a list page of 20 of a status",
            () => store.ListAsync(new RequestQuery { Limit = 20, Status = RequestStatus.Ready }, CancellationToken.None)
        );
        await Cost(
            "a person's requests",
            () =>
                store.ListAsync(
                    new RequestQuery { Limit = 20, Requester = found.Requester.Email },
                    CancellationToken.None
                )
        );
        await Cost(
            "the sweep's question, nothing due",
            () => store.DueAsync(TimeProvider.System.GetUtcNow(), 100, CancellationToken.None)
        );
        await Cost(
            "the sweep's question, 50 due",
            () => store.DueAsync(ManyRequests.DueAt, 100, CancellationToken.None)
        );
        await Cost("who waits to be ordered", () => store.WaitingToOrderAsync(10, CancellationToken.None));
        return costs;
    }

    // The store writes one item, and the others copy it: moto copies its tables at each transaction, so thousands would
    // take minutes.
    private static async Task FillAsync(
        AmazonDynamoDBClient client,
        DynamoDbRequestStore store,
        string table,
        int count
    )
    {
        const int Batch = 25;
        await store.SaveAsync(ManyRequests.Of(0) with { Version = 0 }, previous: null, CancellationToken.None);
        var key = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            ["pk"] = new($"REQUEST#{ManyRequests.Of(0).Id}"),
            ["sk"] = new("REQUEST"),
        };
        var written = (await client.GetItemAsync(table, key)).Item;
        foreach (var numbers in Enumerable.Range(1, count - 1).Chunk(Batch))
        {
            var puts = numbers
                .Select(number => new WriteRequest(new PutRequest(Like(written, ManyRequests.Of(number)))))
                .ToList();
            await client.BatchWriteItemAsync(
                new Dictionary<string, List<WriteRequest>>(StringComparer.Ordinal) { [table] = puts }
            );
        }
    }

    private static Dictionary<string, AttributeValue> Like(Dictionary<string, AttributeValue> written, Request request)
    {
        var item = new Dictionary<string, AttributeValue>(written, StringComparer.Ordinal)
        {
            ["pk"] = new($"REQUEST#{request.Id}"),
            ["status"] = new(request.Status.ToString()),
            ["statusList"] = new($"STATUS#{request.Status}"),
            ["requesterList"] = new($"REQUESTER#{request.Requester.Email}"),
            ["age"] = new(Place(request.CreatedAt, request.Id)),
            ["version"] = new() { N = "1" },
            ["document"] = new(RequestJson.Write(request with { Version = 1 })),
        };
        item.Remove("dueList");
        item.Remove("dueAt");
        if (request.DueAt is { } due)
        {
            item["dueList"] = new("DUE");
            item["dueAt"] = new(Place(due, request.Id));
        }

        return item;
    }

    private static string Place(DateTimeOffset time, string id) =>
        $"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}#{id}";

    private static async Task<string> UrlAsync(Process moto)
    {
        while (await moto.StandardError.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return match.Value;
            }
        }

        throw new InvalidOperationException("moto_server ended.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}

/// <summary>Asks for the consumed capacity of each call and sums it.</summary>
public class CountedDynamoDb : DispatchProxy
{
    private readonly Lock gate = new();
    private IAmazonDynamoDB inner = null!;
    private int calls;
    private int read;

    internal static ICounted Of(IAmazonDynamoDB client)
    {
        var proxy = (CountedDynamoDb)(object)Create<ICounted, CountedDynamoDb>();
        proxy.inner = client;
        return (ICounted)(object)proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(ICounted.Take))
        {
            lock (gate)
            {
                var text = $"{calls} calls, {read} items read";
                (calls, read) = (0, 0);
                return text;
            }
        }

        var result = targetMethod.Invoke(inner, args);
        return result switch
        {
            Task<GetItemResponse> task => CountAsync(task, response => response.IsItemSet ? 1 : 0),
            Task<QueryResponse> task => CountAsync(
                task,
                response => response.ScannedCount ?? response.Items?.Count ?? 0
            ),
            Task<BatchGetItemResponse> task => CountAsync(
                task,
                response => response.Responses?.Sum(table => table.Value.Count) ?? 0
            ),
            Task<TransactWriteItemsResponse> task => CountAsync(task, _ => 0),
            Task<PutItemResponse> task => CountAsync(task, _ => 0),
            _ => result,
        };
    }

    private async Task<T> CountAsync<T>(Task<T> task, Func<T, int> items)
    {
        var response = await task;
        lock (gate)
        {
            calls++;
            read += items(response);
        }

        return response;
    }
}

internal interface ICounted : IAmazonDynamoDB
{
    /// <summary>Returns the calls since the last call of this method.</summary>
    string Take();
}
