using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.Upgrade;

/// <summary>The current program with the files of every earlier format.</summary>
public sealed class UpgradeTests
{
    private const string How =
        "tests/bin/Debug/net10.0/ChatOps.Tests -explicit only -method '*.Keep_a_file_of_todays_format'";

    public static TheoryData<int> Versions => [.. DatabaseSample.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_is_open_in_the_file_of_an_earlier_program_is_finished_by_this_one(int version)
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.Unpack(version, playground.DataDirectory);
        await playground.InitializeAsync();

        await playground.FinishAsync();
    }

    [Fact]
    public async Task Every_kind_of_request_of_the_last_program_without_resources_is_finished_by_this_one()
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.Unpack(DatabaseSample.EveryKind, playground.DataDirectory);
        await playground.InitializeAsync();

        await playground.FinishEveryKindAsync();
    }

    [Fact]
    public async Task Requests_of_every_subject_of_an_earlier_program_are_finished_by_this_one()
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.Unpack(DatabaseSample.EverySubject, playground.DataDirectory);
        await playground.InitializeAsync();

        await playground.FinishEverySubjectAsync();
    }

    [Fact]
    public async Task What_lies_on_the_queue_is_not_tried_before_there_is_a_bot()
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.Unpack(PlaygroundSchema.Latest, playground.DataDirectory);

        await playground.StartWithoutBotAsync(untilSwept: 3);

        await playground.AnswerWhatLayOnTheQueueAsync();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void File_of_an_earlier_program_gets_the_tables_and_indexes_of_a_new_one(int version)
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
    public void Todays_format_has_its_file() =>
        Assert.True(
            DatabaseSample.Versions.Contains(PlaygroundSchema.Latest),
            $"The playground's data are of format {PlaygroundSchema.Latest} now, and samples/databases has no "
                + $"file of it. Keep one, and never change those of earlier formats: {How}"
        );

    // Only for a new format: a released format's file never changes.
    [Fact(Explicit = true)]
    public async Task Keep_a_file_of_todays_format()
    {
        await using var playground = new UpgradePlayground();
        DatabaseSample.PutKey(playground.DataDirectory);
        await playground.InitializeAsync();

        await playground.FillAsync();
        DatabaseSample.Pack(playground.DataDirectory);
    }
}
