using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Health;
using ChatOps.Application.Observability;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Vending.Health;

/// <summary>The probe with a front door that answers, refuses, redirects, hangs, or is down.</summary>
public sealed class FrontDoorProbeTests : IAsyncLifetime
{
    private readonly DataFile file = new();
    private readonly StringWriter output = new();
    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private SqliteHealthStore store = null!;
    private WebApplication? door;
    private RequestDelegate answer = context =>
    {
        context.Response.StatusCode = 200;
        return Task.CompletedTask;
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = new SqliteHealthStore(file.Open());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        door = builder.Build();
        door.MapGet("/health", context => answer(context));
        await door.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await door!.DisposeAsync();
        await output.DisposeAsync();
        file.Dispose();
    }

    [Fact]
    public async Task An_answer_is_availability_latency_and_a_probe_of_the_month()
    {
        answer = _ =>
        {
            time.Advance(TimeSpan.FromMilliseconds(20));
            return Task.CompletedTask;
        };
        await ProbeAsync();

        Assert.Equal(
            (100, 1, 0),
            (
                Metric(FrontDoorProbe.AvailabilityMetric, "Percent"),
                (await MonthAsync()).Probes,
                (await MonthAsync()).FailedProbes
            )
        );
        Assert.Equal(20, Metric(FrontDoorProbe.LatencyMetric, "Milliseconds"));
        Assert.Empty((await MonthAsync()).Incidents);
    }

    [Fact]
    public async Task A_refusal_opens_an_incident_that_the_next_answer_ends()
    {
        var from = time.GetUtcNow();
        answer = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await ProbeAsync();
        Assert.Equal(0, Metric(FrontDoorProbe.AvailabilityMetric, "Percent"));
        Assert.Equal("It answered 503.", (await store.FindStateAsync(FrontDoorProbe.Name, Cancellation))!.Reason);

        time.Advance(TimeSpan.FromMinutes(1));
        answer = _ => Task.CompletedTask;
        await ProbeAsync();

        var month = await MonthAsync();
        Assert.Equal((2, 1), (month.Probes, month.FailedProbes));
        Assert.Equal(
            new Incident(FrontDoorProbe.Name, from, from.AddMinutes(1), "It answered 503."),
            Assert.Single(month.Incidents)
        );
    }

    [Fact]
    public async Task A_redirection_is_no_answer()
    {
        answer = context =>
        {
            context.Response.Redirect("https://elsewhere.example.com/");
            return Task.CompletedTask;
        };
        await ProbeAsync();

        Assert.Equal("It answered 302.", (await store.FindStateAsync(FrontDoorProbe.Name, Cancellation))!.Reason);
    }

    [Fact]
    public async Task A_door_that_is_not_there_is_a_failed_probe()
    {
        var url = door!.Urls.Single();
        await door.StopAsync(Cancellation);
        await ProbeAsync(url);

        Assert.Equal(
            "It cannot be reached: ConnectionError.",
            (await store.FindStateAsync(FrontDoorProbe.Name, Cancellation))!.Reason
        );
        Assert.Equal(0, Metric(FrontDoorProbe.AvailabilityMetric, "Percent"));
    }

    [Fact]
    public async Task A_door_that_hangs_is_a_failed_probe()
    {
        answer = context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        await ProbeAsync(patience: TimeSpan.FromMilliseconds(200));

        Assert.Equal(1, (await MonthAsync()).FailedProbes);
        Assert.StartsWith(
            "It did not answer within",
            (await store.FindStateAsync(FrontDoorProbe.Name, Cancellation))!.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_probe_that_cannot_be_counted_fails_after_its_metrics_are_out()
    {
        using (var lost = new DataFile())
        {
            store = new SqliteHealthStore(lost.Open());
        }

        await Assert.ThrowsAnyAsync<Exception>(() => ProbeAsync());

        Assert.Equal(100, Metric(FrontDoorProbe.AvailabilityMetric, "Percent"));
    }

    private async Task ProbeAsync(string? url = null, TimeSpan? patience = null)
    {
        var stage = new StageOptions
        {
            Stage = "Test",
            PublicUrl = url ?? door!.Urls.Single(),
            Approvers = [],
        };
        using var probe = new FrontDoorProbe(
            stage,
            new HealthLog(store),
            store,
            new Metrics(new LogStream(output), stage, time),
            time,
            NullLogger<FrontDoorProbe>.Instance
        )
        {
            Patience = patience ?? FrontDoorProbe.Limit,
        };
        await probe.RunAsync(Cancellation);
    }

    private Task<HealthMonth> MonthAsync() => store.ReadAsync(YearMonth.Of(time.GetUtcNow()), Cancellation);

    private double Metric(string name, string unit)
    {
        var line = output
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => JsonDocument.Parse(text).RootElement)
            .Last(json => json.TryGetProperty(name, out _));
        Assert.Equal(
            "ChatOps",
            line.GetProperty("_aws").GetProperty("CloudWatchMetrics")[0].GetProperty("Namespace").GetString()
        );
        Assert.Equal(
            unit,
            line.GetProperty("_aws")
                .GetProperty("CloudWatchMetrics")[0]
                .GetProperty("Metrics")[0]
                .GetProperty("Unit")
                .GetString()
        );
        return line.GetProperty(name).GetDouble();
    }
}
