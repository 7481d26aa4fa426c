using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud;

public sealed class ControlTests : CloudTest
{
    [Fact]
    public async Task Settings_merge_what_is_named_and_survive_a_restart()
    {
        await SettingsAsync(new { provisioningSeconds = 90 });
        await SettingsAsync(
            new
            {
                failNextOrders = 2,
                failureReason = "email",
                dialogHookOnConfirmation = true,
            }
        );
        await RestartAsync();

        var settings = await GetAsync("/_local/settings");
        Assert.Equal(90, settings["provisioningSeconds"]!.GetValue<double>());
        Assert.Equal(2, settings["failNextOrders"]!.GetValue<int>());
        Assert.Equal("email", settings["failureReason"]!.GetValue<string>());
        Assert.True(settings["dialogHookOnConfirmation"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("/_local/settings", """{"provisioningSeconds":"5"}""", "provisioningSeconds")]
    [InlineData("/_local/settings", """{"provisioningSeconds":-1}""", "provisioningSeconds")]
    [InlineData("/_local/settings", """{"failNextOrders":1.5}""", "failNextOrders")]
    [InlineData("/_local/settings", """{"failNextOrders":true}""", "failNextOrders")]
    [InlineData("/_local/settings", """{"failureReason":7}""", "failureReason")]
    [InlineData("/_local/settings", """{"launchPaths":3}""", "launchPaths")]
    [InlineData("/_local/settings", """{"lifecycleEvents":"often"}""", "lifecycleEvents")]
    [InlineData("/_local/settings", """{"dialogHookOnConfirmation":"yes"}""", "dialogHookOnConfirmation")]
    [InlineData("/_local/settings", """{"provisionSeconds":1}""", "provisionSeconds")]
    [InlineData("/_local/clock", """{"advanceSeconds":"60"}""", "advanceSeconds")]
    [InlineData("/_local/clock", """{"advanceSeconds":-60}""", "advanceSeconds")]
    [InlineData("/_local/clock", """{}""", "advanceSeconds")]
    [InlineData("/_local/faults", """{"service":"s3","kind":"error"}""", "service")]
    [InlineData("/_local/faults", """{"service":"sns","kind":"explode"}""", "kind")]
    [InlineData("/_local/faults", """{"service":"sns"}""", "kind")]
    [InlineData("/_local/faults", """{"kind":"error"}""", "service")]
    [InlineData("/_local/faults", """{"service":"sns","kind":"error","count":0}""", "count")]
    [InlineData("/_local/faults", """{"service":"sns","kind":"delay","delayMs":-5}""", "delayMs")]
    [InlineData("/_local/sns/confirm", """{"email":""}""", "email")]
    [InlineData("/_local/sns/confirm", """{"email":["a"]}""", "email")]
    public async Task Wrong_field_is_refused_by_its_name(string path, string body, string field)
    {
        var (status, problem) = await SendAsync(
            path == "/_local/settings" ? HttpMethod.Put : HttpMethod.Post,
            path,
            JsonNode.Parse(body)
        );
        Assert.Equal(400, status);
        Assert.Equal([field], problem!["errors"]!.AsObject().Select(error => error.Key));
        Assert.Contains(field, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once_and_none_of_the_right_ones_is_taken()
    {
        using var body = new StringContent(
            """{"launchPaths":2,"failNextOrders":1.5,"failNextTerminations":1,"FAILNEXTTERMINATIONS":"""
                + """2,"failureReason":"","lifecycleEvents":"often","speed":7}""",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await Client.PutAsync("/_local/settings", body, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            ["FAILNEXTTERMINATIONS", "failNextOrders", "failureReason", "lifecycleEvents", "speed"],
            JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["errors"]!
                .AsObject()
                .Select(error => error.Key)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(1, (await GetAsync("/_local/settings"))["launchPaths"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("POST", "/_local/clock", """{"advanceSeconds":1,"advanceSeconds":2}""")]
    [InlineData("POST", "/_local/clock", """{"advanceSeconds":1,"advanceSeconds":1}""")]
    [InlineData("POST", "/_local/clock", """{"advance\u0053econds":1,"advanceSeconds":1}""")]
    [InlineData("PUT", "/_local/settings", """{"failNextOrders":1,"failNextOrders":2}""")]
    [InlineData("POST", "/_local/faults", """{"service":"sns","service":"sns","kind":"error"}""")]
    [InlineData("POST", "/_local/sns/confirm", """{"email":"a@example.com","email":"b@example.com"}""")]
    [InlineData("POST", "/_local/slack/messages", """{"user":"U0ANA","user":"U0BOB","channel":"D0ANA","text":"hi"}""")]
    [InlineData("POST", "/_local/slack/views/submit", """{"user":"U0ANA","view_id":"V1","values":{"a":"1","a":"2"}}""")]
    [InlineData(
        "PUT",
        "/_local/cloudformation/stacks/x",
        """{"resourceType":"Custom::X","logicalResourceId":"X","serviceToken":"arn","properties":{"A":"1","A":"2"}}"""
    )]
    [InlineData("POST", "/slack/response/none", """{"text":"a","text":"b"}""")]
    [InlineData(
        "POST",
        "/bots/ABCDEFGHIJ/botAliases/TSTALIASID/botLocales/en_US/sessions/me/text",
        """{"text":"a","text":"b"}"""
    )]
    [InlineData("POST", "/", """{"Name":"a","Name":"b"}""")]
    [InlineData("POST", "/", """{"ProvisioningParameters":[{"Key":"a","Key":"b"}]}""")]
    public async Task Member_that_is_specified_more_than_once_is_refused(string method, string path, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (path == "/")
        {
            request.Headers.Add("X-Amz-Target", "AWS242ServiceCatalogService.ProvisionProduct");
        }

        request.Headers.TryAddWithoutValidation("Authorization", Authorization(path == "/" ? "servicecatalog" : "lex"));
        using var response = await Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"channel":"D0ANA","channel":"D0BOB","text":"hi"}""", "invalid_json")]
    [InlineData("""{"channel":"D0ANA","text":"hi","blocks":[{"type":"divider","type":"divider"}]}""", "invalid_json")]
    [InlineData(
        """{"channel":"D0ANA","text":"hi","blocks":"[{\"type\":\"divider\",\"type\":\"divider\"}]"}""",
        "invalid_blocks_format"
    )]
    public async Task Slack_s_methods_refuse_it_in_their_own_words(string body, string error)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/api/chat.postMessage")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer xoxb-local");
        using var response = await Client.SendAsync(request, Cancellation);

        Assert.Equal(
            error,
            JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["error"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Unknown_service_and_kind_are_answered_with_the_valid_ones()
    {
        var (_, service) = await SendAsync(HttpMethod.Post, "/_local/faults", new { service = "s3", kind = "error" });
        Assert.Contains(
            "lexv2-models, lexv2-runtime, organizations, servicecatalog, slack, sns",
            service!["detail"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        var (_, kind) = await SendAsync(HttpMethod.Post, "/_local/faults", new { service = "sns", kind = "boom" });
        Assert.Contains(
            "error, errorAfterEffect, throttle, delay, timeout, timeoutAfterEffect, garbage",
            kind!["detail"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Body_that_is_no_JSON_is_refused()
    {
        using var response = await Client.PutAsync(
            "/_local/settings",
            new StringContent("provisioningSeconds=5"),
            Cancellation
        );
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Clock_moves_forward_and_stays_there_over_a_restart()
    {
        var before = (await GetAsync("/_local/clock"))["now"]!.GetValue<DateTimeOffset>();
        await AdvanceAsync(86_400);
        await RestartAsync();
        var after = await GetAsync("/_local/clock");
        Assert.True(after["now"]!.GetValue<DateTimeOffset>() >= before.AddDays(1));
        Assert.Equal(86_400, after["aheadSeconds"]!.GetValue<double>());
    }
}
