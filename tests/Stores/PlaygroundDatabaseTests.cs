using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.LocalCloud.State;
using ChatOps.Playground.Stores;
using Microsoft.Data.Sqlite;

namespace ChatOps.Tests.Stores;

public sealed class PlaygroundDatabaseTests : IDisposable
{
    private readonly DataFile file = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task File_of_every_older_version_is_opened_with_what_it_holds()
    {
        for (var version = 1; version < PlaygroundSchema.Latest; version++)
        {
            using var old = new DataFile();
            using (var database = old.Open())
            {
                await new SqliteRequestStore(database).SaveAsync(
                    TestRequests.New("REQ-00000001"),
                    previous: null,
                    Cancellation
                );
            }

            using (var connection = Connect(old.Path))
            {
                Execute(connection, "DROP TABLE resources; DROP TABLE resource_keys;");
                Execute(connection, version < 8 ? "DROP TABLE rate_limits;" : string.Empty);
                Execute(
                    connection,
                    version < 7
                        ? "DROP TABLE health_months; DROP TABLE health_incidents; DROP TABLE health_states;"
                        : string.Empty
                );
                Execute(connection, version < 6 ? "DROP TABLE slack_records;" : string.Empty);
                Execute(connection, version < 5 ? "DROP TABLE watches;" : string.Empty);
                Execute(
                    connection,
                    version < 4
                        ? "DROP TABLE inbox; DROP TABLE inbox_deduplication; DROP TABLE inbox_dead_letters;"
                        : string.Empty
                );
                Execute(
                    connection,
                    version < 3 ? "DROP TABLE directory; DROP TABLE directory_accounts;" : string.Empty
                );
                Execute(connection, version < 2 ? "DROP TABLE conversations; DROP TABLE replies;" : string.Empty);
                Execute(connection, $"UPDATE playground_schema SET version = {version};");
            }

            var reopened = old.Open();
            Assert.NotNull(await new SqliteRequestStore(reopened).FindAsync("REQ-00000001", Cancellation));
            Assert.Null(await new SqliteDirectory(reopened).RefreshedAtAsync(Cancellation));
            Assert.Equal(0, (await new SqliteInbox(reopened, TimeProvider.System).DepthAsync(Cancellation)).Waiting);
            Assert.Null(await new SqliteSlackStore(reopened, TimeProvider.System).FindAsync("r", Cancellation));
            Assert.Null(await new SqliteConversationStore(reopened, TimeProvider.System).FindAsync("c", Cancellation));
            Assert.Empty(await new SqliteHealthStore(reopened).StatesAsync(Cancellation));
            Assert.True(
                await new SqliteRateLimitStore(reopened, TimeProvider.System).TryCountAsync(
                    "key:A:1",
                    1,
                    TimeSpan.FromMinutes(2),
                    Cancellation
                )
            );
        }
    }

    [Fact]
    public void File_of_a_later_version_is_refused_with_what_to_do()
    {
        file.Open().Dispose();
        using (var connection = Connect(file.Path))
        {
            Execute(connection, "UPDATE playground_schema SET version = 999;");
        }

        var refused = Assert.Throws<InvalidDataException>(file.Open);

        Assert.Contains("version 999", refused.Message);
        Assert.Contains("--reset", refused.Message);
    }

    [Fact]
    public async Task Stand_ins_and_product_write_to_one_file_at_the_same_time()
    {
        var store = new SqliteRequestStore(file.Open());
        using var state = new LocalState(file.Path);
        var accounts = state.Collection<string>("test");

        var product = Task.Run(
            async () =>
            {
                for (var number = 0; number < 100; number++)
                {
                    Assert.NotNull(
                        (
                            await store.SaveAsync(
                                TestRequests.New($"REQ-00000{number:000}", limit: 1000),
                                previous: null,
                                Cancellation
                            )
                        ).Saved
                    );
                }
            },
            Cancellation
        );
        var standIns = Task.Run(
            () =>
            {
                for (var number = 0; number < 100; number++)
                {
                    accounts.Put($"{number}", "x");
                }
            },
            Cancellation
        );
        await Task.WhenAll(product, standIns);

        Assert.Equal(
            100,
            await store.CountAsync(RequestConstraints.OpenRequests("ana@example.com", "Sandbox"), Cancellation)
        );
        Assert.Equal(100, accounts.All().Count);
    }

    [Fact]
    public async Task Change_that_throws_leaves_nothing_behind_and_the_next_one_works()
    {
        var database = file.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            database.WriteAsync<int>(
                connection =>
                {
                    Execute(connection, "INSERT INTO request_holds (hold, holder) VALUES ('h', 'x')");
                    throw new InvalidOperationException("broken");
                },
                Cancellation
            )
        );

        var store = new SqliteRequestStore(database);
        Assert.Null(await store.HolderAsync("h", Cancellation));
        Assert.NotNull((await store.SaveAsync(TestRequests.New("REQ-00000001"), previous: null, Cancellation)).Saved);
    }

    [Theory]
    [InlineData("SELECT id FROM requests WHERE due_at <= 5 ORDER BY due_at, id LIMIT 1", "requests_due")]
    [InlineData("SELECT id FROM resources WHERE due_at <= 5 ORDER BY due_at, id LIMIT 1", "resources_due")]
    [InlineData(
        "SELECT document FROM resources WHERE (created_at, id) < (5, 'x') ORDER BY created_at DESC, id DESC LIMIT 1",
        "resources_by_age"
    )]
    [InlineData(
        "SELECT document FROM resources WHERE owner = 'x' AND (created_at, id) < (5, 'x') ORDER BY created_at "
            + "DESC, id DESC LIMIT 1",
        "resources_by_owner"
    )]
    [InlineData("SELECT resource FROM resource_keys WHERE exact_key = 'x' ORDER BY resource", "PRIMARY KEY")]
    [InlineData(
        "SELECT document FROM requests INDEXED BY requests_waiting_to_order WHERE status = 'Approved' ORDER BY "
            + "approved_at, id LIMIT 1",
        "requests_waiting_to_order"
    )]
    [InlineData(
        "SELECT document FROM requests WHERE (created_at, id) < (5, 'x') ORDER BY created_at DESC, id DESC LIMIT 1",
        "requests_by_age"
    )]
    [InlineData(
        "SELECT document FROM requests WHERE status = 'x' AND (created_at, id) < (5, 'x') ORDER BY created_at "
            + "DESC, id DESC LIMIT 1",
        "requests_by_status"
    )]
    [InlineData(
        "SELECT document FROM requests WHERE status = 'x' AND requester = 'y' ORDER BY created_at DESC, id "
            + "DESC LIMIT 1",
        "requests_by_requester_and_status"
    )]
    public async Task Queries_use_their_index_and_sort_nothing(string sql, string index)
    {
        var plan = await file.Open()
            .ReadAsync(
                connection =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
                    using var reader = command.ExecuteReader();
                    var lines = new List<string>();
                    while (reader.Read())
                    {
                        lines.Add(reader.GetString(3));
                    }

                    return lines;
                },
                Cancellation
            );

        Assert.Contains(index, Assert.Single(plan));
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
