using ChatOps.Aws.DynamoDb;
using ChatOps.Aws.DynamoDb.Conversations;
using ChatOps.Aws.DynamoDb.Requests;
using ChatOps.Aws.DynamoDb.Resources;
using ChatOps.Aws.DynamoDb.Watches;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.Concurrency;

/// <summary>Races of the use cases on simple stores, thousands of times.</summary>
public sealed class ModelRaceTests : RaceContract
{
    protected override int Interleavings => 1000;

    private protected override Task<RaceStores> OpenAsync(ModelRequestStore model) =>
        Task.FromResult(new RaceStores(model, model.Resources, new ModelConversationStore(), new ModelWatchStore()));
}

/// <summary>Races on SQLite, compared with the model.</summary>
public sealed class SqliteRaceTests : RaceContract
{
    private DataFile? file;

    protected override int Interleavings => 30;

    public override ValueTask DisposeAsync()
    {
        file?.Dispose();
        return base.DisposeAsync();
    }

    // A file for each run: waiting writers of one file share a queue.
    private protected override Task<RaceStores> OpenAsync(ModelRequestStore model)
    {
        file?.Dispose();
        file = new DataFile();
        var database = file.Open();
        return Task.FromResult(
            new RaceStores(
                new ComparedRequestStore(new SqliteRequestStore(database), model),
                new SqliteResourceStore(database),
                new SqliteConversationStore(database, TimeProvider.System),
                new SqliteWatchStore(database)
            )
        );
    }
}

/// <summary>Races on DynamoDB, compared with the model. Only one actor runs at a time, so moto's transactions never
/// collide.</summary>
public sealed class DynamoDbRaceTests(MotoServer moto) : RaceContract
{
    private MotoTable? table;

    protected override int Interleavings => 4;

    public override async ValueTask DisposeAsync()
    {
        await (table?.DisposeAsync() ?? ValueTask.CompletedTask);
        await base.DisposeAsync();
    }

    private protected override async Task<RaceStores> OpenAsync(ModelRequestStore model)
    {
        await (table?.DisposeAsync() ?? ValueTask.CompletedTask);
        table = new MotoTable(moto);
        ChatOpsTable opened = await table.OpenAsync();
        return new RaceStores(
            new ComparedRequestStore(new DynamoDbRequestStore(opened), model),
            new DynamoDbResourceStore(opened),
            new DynamoDbConversationStore(opened, TimeProvider.System),
            new DynamoDbWatchStore(opened)
        );
    }
}
