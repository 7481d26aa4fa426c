using System.Net;
using System.Text.Json;
using ChatOps.Application.Health;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

/// <summary><c>GET /health/history</c>, without a key.</summary>
public sealed class HealthHistoryTests : ApiTest
{
    [Fact]
    public async Task A_month_tells_its_availability_and_its_incidents_and_not_why()
    {
        var store = Services.GetRequiredService<IHealthStore>();
        var log = Services.GetRequiredService<HealthLog>();
        var month = new YearMonth(2026, 10);
        foreach (var isWell in new[] { true, true, true, false })
        {
            await store.CountAsync(month, isWell, Cancellation);
        }

        await log.ObserveAsync("FrontDoor", isWell: false, month.Start.AddHours(1), "It answered 503.", Cancellation);
        await log.ObserveAsync("FrontDoor", isWell: true, month.Start.AddHours(2), "It answers.", Cancellation);
        await log.ObserveAsync(
            "chatops-worker-errors",
            isWell: false,
            month.Start.AddHours(3),
            "Threshold Crossed",
            Cancellation
        );

        using var response = await GetAsync("/health/history?month=2026-10", key: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"month":"2026-10","availability":75,"probes":4,"failedProbes":1,"incidents":"""
                + """[{"name":"FrontDoor","from":"2026-10-01T01:00:00+00:00","to":"2026-10-01T02:00:00+00:00"},"""
                + """{"name":"chatops-worker-errors","from":"2026-10-01T03:00:00+00:00","to":null}]}""",
            await response.Content.ReadAsStringAsync(Cancellation)
        );
    }

    [Fact]
    public async Task Without_a_month_it_is_the_present_one()
    {
        using var response = await GetAsync("/health/history", key: null);

        var answer = await JsonAsync(response);
        Assert.Equal(YearMonth.Of(Time.GetUtcNow()).ToString(), answer.GetProperty("month").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("availability").ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-11-21")]
    public async Task A_malformed_month_is_refused_by_name(string month)
    {
        using var response = await GetAsync($"/health/history?month={month}", key: null);

        await ProblemAsync(response, 400, "month");
    }
}
