using ChatOps.Application.Organizations;
using ChatOps.Domain.Organizations;

namespace ChatOps.Tests.Stores;

/// <summary>The contract of every <see cref="IDirectory"/>.</summary>
public abstract class DirectoryContract : IAsyncLifetime
{
    private static readonly TargetOu[] Ous =
    [
        new("Demos", "Demos", "ou-abcd-11111111"),
        new("Experiment", "Experiment", "ou-abcd-22222222"),
    ];

    private IDirectory directory = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => directory = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IDirectory> OpenAsync();

    [Fact]
    public async Task A_directory_before_its_first_refresh_is_empty_and_has_no_time()
    {
        Assert.Null(await directory.RefreshedAtAsync(Cancellation));
        Assert.Empty(await directory.OusAsync(Cancellation));
        Assert.Null(await directory.FindAccountByEmailAsync("a@example.com", Cancellation));
        Assert.Null(await directory.FindAccountByNameAsync("A", Cancellation));
    }

    [Fact]
    public async Task Accounts_are_found_by_email_and_by_name_in_any_case()
    {
        var account = new DirectoryAccount("111111111111", "Lab One", "Lab.One@example.com");
        await directory.ReplaceAsync(new DirectorySnapshot(TestRequests.Start, Ous, [account]), Cancellation);

        Assert.Equal(TestRequests.Start, await directory.RefreshedAtAsync(Cancellation));
        Assert.Equal(Ous, await directory.OusAsync(Cancellation));
        Assert.Equal(account, await directory.FindAccountByEmailAsync("LAB.one@EXAMPLE.com", Cancellation));
        Assert.Equal(account, await directory.FindAccountByNameAsync("lab ONE", Cancellation));
        Assert.Null(await directory.FindAccountByNameAsync("lab", Cancellation));
        Assert.Null(await directory.FindAccountByEmailAsync("lab@example.com", Cancellation));
    }

    [Fact]
    public async Task Address_or_name_beyond_the_limit_of_a_key_is_not_found()
    {
        await directory.ReplaceAsync(
            new DirectorySnapshot(
                TestRequests.Start,
                Ous,
                [new DirectoryAccount("111111111111", "Lab One", "lab.one@example.com")]
            ),
            Cancellation
        );

        Assert.Null(await directory.FindAccountByEmailAsync($"{new string('a', 1024)}@example.com", Cancellation));
        Assert.Null(await directory.FindAccountByNameAsync(new string('\u00E9', 600), Cancellation));
    }

    [Fact]
    public async Task A_new_directory_replaces_the_whole_old_one()
    {
        await directory.ReplaceAsync(
            new DirectorySnapshot(
                TestRequests.Start,
                Ous,
                [new("111111111111", "Gone", "gone@example.com"), new("222222222222", "Old", "kept@example.com")]
            ),
            Cancellation
        );
        await directory.ReplaceAsync(
            new DirectorySnapshot(
                TestRequests.Start.AddHours(1),
                Ous[..1],
                [new("222222222222", "New", "kept@example.com")]
            ),
            Cancellation
        );

        Assert.Equal(TestRequests.Start.AddHours(1), await directory.RefreshedAtAsync(Cancellation));
        Assert.Equal(Ous[..1], await directory.OusAsync(Cancellation));
        Assert.Null(await directory.FindAccountByEmailAsync("gone@example.com", Cancellation));
        Assert.Null(await directory.FindAccountByNameAsync("old", Cancellation));
        Assert.Equal("New", (await directory.FindAccountByEmailAsync("kept@example.com", Cancellation))!.Name);
    }

    [Fact]
    public async Task A_refresh_with_the_same_content_changes_only_the_time()
    {
        var account = new DirectoryAccount("111111111111", "Lab", "lab@example.com");
        await directory.ReplaceAsync(new DirectorySnapshot(TestRequests.Start, Ous, [account]), Cancellation);
        await directory.ReplaceAsync(
            new DirectorySnapshot(TestRequests.Start.AddMinutes(5), Ous, [account]),
            Cancellation
        );

        Assert.Equal(TestRequests.Start.AddMinutes(5), await directory.RefreshedAtAsync(Cancellation));
        Assert.Equal(account, await directory.FindAccountByNameAsync("Lab", Cancellation));
    }

    [Fact]
    public async Task A_name_of_two_accounts_always_finds_the_same_one()
    {
        DirectoryAccount[] accounts =
        [
            new("222222222222", "Lab", "two@example.com"),
            new("111111111111", "lab", "one@example.com"),
        ];
        await directory.ReplaceAsync(new DirectorySnapshot(TestRequests.Start, Ous, accounts), Cancellation);

        Assert.Equal("111111111111", (await directory.FindAccountByNameAsync("LAB", Cancellation))!.Id);
        Assert.Equal("222222222222", (await directory.FindAccountByEmailAsync("two@example.com", Cancellation))!.Id);
    }

    [Fact]
    public async Task An_empty_organization_is_a_valid_directory()
    {
        await directory.ReplaceAsync(new DirectorySnapshot(TestRequests.Start, [], []), Cancellation);

        Assert.Equal(TestRequests.Start, await directory.RefreshedAtAsync(Cancellation));
        Assert.Empty(await directory.OusAsync(Cancellation));
    }

    [Fact]
    public async Task A_reader_sees_the_old_or_the_new_directory_and_never_a_mixture()
    {
        await directory.ReplaceAsync(Snapshot(0), Cancellation);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(
            async () =>
            {
                var reads = 0;
                while (!done.IsCancellationRequested || reads == 0)
                {
                    Assert.NotNull(await directory.FindAccountByEmailAsync("account39@example.com", Cancellation));
                    Assert.NotNull(await directory.FindAccountByEmailAsync("account0@example.com", Cancellation));
                    reads++;
                }
            },
            Cancellation
        );

        for (var generation = 1; generation <= 5; generation++)
        {
            await directory.ReplaceAsync(Snapshot(generation), Cancellation);
        }

        await done.CancelAsync();
        await reader;
        Assert.Equal(
            "Generation 5 39",
            (await directory.FindAccountByEmailAsync("account39@example.com", Cancellation))!.Name
        );

        static DirectorySnapshot Snapshot(int generation) =>
            new(
                TestRequests.Start.AddMinutes(generation),
                Ous,
                [
                    .. Enumerable
                        .Range(0, 40)
                        .Select(number => new DirectoryAccount(
                            $"{number:D12}",
                            $"Generation {generation} {number}",
                            $"account{number}@example.com"
                        )),
                ]
            );
    }

    [Fact]
    public async Task Directory_survives_a_restart()
    {
        await directory.ReplaceAsync(
            new DirectorySnapshot(TestRequests.Start, Ous, [new("111111111111", "Lab", "lab@example.com")]),
            Cancellation
        );

        var restarted = await OpenAsync();

        Assert.Equal(TestRequests.Start, await restarted.RefreshedAtAsync(Cancellation));
        Assert.Equal("Lab", (await restarted.FindAccountByEmailAsync("lab@example.com", Cancellation))!.Name);
    }
}
