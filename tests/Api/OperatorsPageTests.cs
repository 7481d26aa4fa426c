using System.Net;
using ChatOps.Api.RequestsPage;
using ChatOps.Domain.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

public sealed class OperatorsPageTests : ApiTest
{
    private const string Page = "/requests/ui";
    private const string Data = "/requests/ui/data";

    public static TheoryData<string, string> Routes =>
        new()
        {
            { "GET", Data },
            { "GET", $"{Data}/REQ-00000001" },
            { "GET", $"{Data}/export" },
            { "POST", $"{Data}/REQ-00000001/cancel" },
            { "POST", $"{Data}/REQ-00000001/retry" },
        };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Only_who_is_in_the_group_sees_or_does_anything(string method, string path)
    {
        var request = await PendingAsync();
        foreach (
            var (claims, status) in new (object?, HttpStatusCode)[]
            {
                (null, HttpStatusCode.Unauthorized),
                (Authorizer.Ana, HttpStatusCode.Forbidden),
                (Authorizer.Person("eve@example.com", "[operators2 not-operators]"), HttpStatusCode.Forbidden),
                (Authorizer.Person("eve@example.com", string.Empty), HttpStatusCode.Forbidden),
            }
        )
        {
            using var response = await CallAsync(new HttpMethod(method), path, claims);
            Assert.Equal(status, response.StatusCode);
            Assert.DoesNotContain(
                "lab@example.com",
                await response.Content.ReadAsStringAsync(Cancellation),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Fact]
    public async Task Page_itself_is_the_same_for_everyone_and_has_no_data()
    {
        await PendingAsync();

        var list = await Client.GetStringAsync(new Uri(Page, UriKind.Relative), Cancellation);
        var detail = await Client.GetStringAsync(new Uri($"{Page}/REQ-00000001", UriKind.Relative), Cancellation);

        Assert.Equal(list, detail);
        Assert.DoesNotContain("REQ-00000001", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operator_cancels_under_their_address_only_from_the_page_itself()
    {
        await PendingAsync();
        var olga = Authorizer.Person("olga@example.com", "[everybody operators]");

        using var foreign = await CallAsync(HttpMethod.Post, $"{Data}/REQ-00000001/cancel", olga, site: "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var own = await CallAsync(HttpMethod.Post, $"{Data}/REQ-00000001/cancel", olga);

        var stored = await StoredAsync("REQ-00000001");
        Assert.Equal(
            (RequestStatus.Cancelled, "olga@example.com", "page"),
            (stored.Status, stored.History[^1].Actor, stored.History[^1].Channel)
        );
    }

    protected override void Configure(IServiceCollection services) => Authorizer.Add(services);

    protected override void Map(WebApplication application) => application.MapRequestsPage(Authorizer.Options);

    private Task<HttpResponseMessage> CallAsync(
        HttpMethod method,
        string path,
        object? claims,
        string site = "same-origin"
    )
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("x-api-key", AllKey);
        request.Headers.Add("Sec-Fetch-Site", site);
        if (claims is not null)
        {
            Authorizer.Claim(request, claims);
        }

        return Client.SendAsync(request, Cancellation);
    }
}
