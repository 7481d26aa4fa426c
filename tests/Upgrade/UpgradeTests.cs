using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.Upgrade;

/// <summary>The current program with the files of every earlier format.</summary>
public sealed class UpgradeTests
{
    private const string How =
        "tests/bin/Debug/net10.0/ChatOps.Tests -explicit only -method '*.Write_the_sample_file_of_the_current_format'";

    public static TheoryData<int> Versions => [.. DatabaseSample.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Open_work_in_the_file_of_an_earlier_program_is_finished(int version)
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.Unpack(version, playground.DataDirectory);
        await playground.InitializeAsync();

        await playground.FinishAsync();
    }

    [Fact]
    public async Task Every_kind_of_request_in_the_last_format_before_resources_is_finished()
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.Unpack(DatabaseSample.EveryKind, playground.DataDirectory);
        await playground.InitializeAsync();

        await playground.FinishEveryKindAsync();
    }

    [Fact]
    public async Task Requests_of_every_subject_in_an_earlier_file_are_finished()
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.Unpack(DatabaseSample.EverySubject, playground.DataDirectory);
        await playground.InitializeAsync();

        await playground.FinishEverySubjectAsync();
    }

    [Fact]
    public async Task Queued_messages_wait_until_the_bot_is_built()
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.Unpack(PlaygroundSchema.Latest, playground.DataDirectory);

        await playground.StartWithoutBotAsync(untilSwept: 3);

        await playground.AnswerWhatLayOnTheQueueAsync();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_earlier_file_gets_the_tables_and_indexes_of_a_new_one(int version)
    {
        var directory = Directory.CreateTempSubdirectory("chatops-upgrade-");
        using var fresh = new DataFile();
        fresh.Open().Dispose();
        DatabaseSample.Unpack(version, directory.FullName);
        new PlaygroundDatabase(DatabaseSample.FileIn(directory.FullName)).Dispose();

        Assert.Equal(
            DatabaseSample.SchemaOf(Path.GetDirectoryName(fresh.Path)!),
            DatabaseSample.SchemaOf(directory.FullName)
        );
        directory.Delete(recursive: true);
    }

    [Fact]
    public void The_current_format_has_a_sample_file() =>
        Assert.True(
            DatabaseSample.Versions.Contains(PlaygroundSchema.Latest),
            $"The playground's data are of format {PlaygroundSchema.Latest} now, and samples/databases has no "
                + $"file of it. Keep one, and never change those of earlier formats: {How}"
        );

    // A tool, not a test: run it only for a new format. A released format's file never changes.
    [Fact(Explicit = true)]
    public async Task Write_the_sample_file_of_the_current_format()
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.PutKey(playground.DataDirectory);
        await playground.InitializeAsync();

        await playground.FillAsync();
        DatabaseSample.Pack(playground.DataDirectory);
    }
}
