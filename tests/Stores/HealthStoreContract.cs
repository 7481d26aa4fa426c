using ChatOps.Application.Health;

namespace ChatOps.Tests.Stores;

/// <summary>The contract of every <see cref="IHealthStore"/>, with the log and the history on top.</summary>
public abstract class HealthStoreContract : IAsyncLifetime
{
    private const string Door = "FrontDoor";
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly YearMonth November = new(2026, 11);
    private static readonly YearMonth December = new(2026, 12);

    private IHealthStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IHealthStore> OpenAsync();

    [Fact]
    public async Task Concurrent_probes_are_counted_in_their_month()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => store.CountAsync(November, number != 3, Cancellation))
        );
        await store.CountAsync(December, isWell: true, Cancellation);

        Assert.Equal(new Availability(November, 8, 1, []).Percent, (await HistoryAsync(November)).Percent);
        Assert.Equal(87.5, (await HistoryAsync(November)).Percent);
        Assert.Equal(100, (await HistoryAsync(December)).Percent);
        Assert.Null((await HistoryAsync(new YearMonth(2026, 10))).Percent);
    }

    [Fact]
    public async Task A_share_just_below_100_percent_is_not_rounded_up() =>
        Assert.Equal(
            (99.999, 99.997),
            (
                new Availability(November, 1_000_000, 1, []).Percent!.Value,
                new Availability(November, 43_200, 1, []).Percent!.Value
            )
        );

    [Fact]
    public async Task An_incident_lasts_from_the_first_bad_report_to_the_next_good_one()
    {
        await ObserveAsync(isWell: true, 0);
        await ObserveAsync(isWell: false, 10);
        await ObserveAsync(isWell: false, 11);
        Assert.Equal([new KnownIncident(Door, Noon.AddMinutes(10), null)], (await HistoryAsync(November)).Incidents);

        await ObserveAsync(isWell: true, 12);
        await ObserveAsync(isWell: true, 13);
        await ObserveAsync(isWell: false, 20);

        Assert.Equal(
            [
                new KnownIncident(Door, Noon.AddMinutes(10), Noon.AddMinutes(12)),
                new KnownIncident(Door, Noon.AddMinutes(20), null),
            ],
            (await HistoryAsync(November)).Incidents
        );
        var again = await OpenAsync();
        Assert.Equal(
            new HealthState(Door, IsWell: false, Noon.AddMinutes(20), "because of a***@example.com"),
            Assert.Single(await again.StatesAsync(Cancellation))
        );
    }

    [Fact]
    public async Task An_incident_is_listed_in_every_month_that_it_touched()
    {
        await ObserveAsync(isWell: false, 0);
        Assert.Single((await HistoryAsync(November)).Incidents);
        Assert.Single((await HistoryAsync(new YearMonth(2027, 2))).Incidents);
        Assert.Empty((await HistoryAsync(new YearMonth(2026, 10))).Incidents);

        await new HealthLog(store).ObserveAsync(
            Door,
            isWell: true,
            new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero),
            "well",
            Cancellation
        );

        foreach (var month in new[] { November, December, new YearMonth(2027, 1) })
        {
            Assert.Equal(Noon, Assert.Single((await HistoryAsync(month)).Incidents).From);
        }

        Assert.Empty((await HistoryAsync(new YearMonth(2027, 2))).Incidents);
    }

    [Fact]
    public async Task A_beginning_that_is_reported_after_its_end_is_one_incident()
    {
        await ObserveAsync(isWell: true, 30);
        await ObserveAsync(isWell: false, 20);
        await ObserveAsync(isWell: false, 20);
        await ObserveAsync(isWell: true, 10);

        Assert.Equal(
            [new KnownIncident(Door, Noon.AddMinutes(20), Noon.AddMinutes(30))],
            (await HistoryAsync(November)).Incidents
        );
        Assert.True((await store.FindStateAsync(Door, Cancellation))!.IsWell);
    }

    [Fact]
    public async Task Many_reports_of_the_end_write_one_incident()
    {
        await ObserveAsync(isWell: false, 0);

        await Task.WhenAll(Enumerable.Range(1, 6).Select(minute => ObserveAsync(isWell: true, minute)));

        Assert.NotNull(Assert.Single((await HistoryAsync(November)).Incidents).To);
    }

    [Fact]
    public async Task A_write_from_an_old_state_changes_neither_state_nor_incident()
    {
        var first = new HealthState(Door, IsWell: false, Noon, "ill");
        Assert.True(await store.SaveAsync(first, null, null, Cancellation));

        Assert.False(
            await store.SaveAsync(
                first with
                {
                    IsWell = true,
                },
                null,
                new Incident(Door, Noon, Noon, "ill"),
                Cancellation
            )
        );
        Assert.False(
            await store.SaveAsync(
                first with
                {
                    IsWell = true,
                },
                first with
                {
                    Reason = "other",
                },
                new Incident(Door, Noon, Noon, "ill"),
                Cancellation
            )
        );

        Assert.Equal(first, await store.FindStateAsync(Door, Cancellation));
        Assert.Empty((await store.ReadAsync(November, Cancellation)).Incidents);
    }

    private Task ObserveAsync(bool isWell, int minute) =>
        new HealthLog(store).ObserveAsync(
            Door,
            isWell,
            Noon.AddMinutes(minute),
            isWell ? "well" : "because of ana@example.com",
            Cancellation
        );

    private Task<Availability> HistoryAsync(YearMonth month) => new HealthHistory(store).ReadAsync(month, Cancellation);
}
