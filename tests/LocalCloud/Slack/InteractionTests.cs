using System.Text.Json.Nodes;
using ChatOps.LocalCloud;
using Microsoft.AspNetCore.Http;

namespace ChatOps.Tests.LocalCloud.Slack;

public sealed class InteractionTests
{
    private const string Question = """
        [{"type":"actions","block_id":"q","elements":[
           {"type":"button","action_id":"pick","value":"Sandbox","text":{"type":"plain_text","text":"Sandbox"}},
           {"type":"button","action_id":"pick2","value":"Production","style":"danger","text":{"type":"plain_text",
            "text":"Production"}}]},
         {"type":"actions","block_id":"m","elements":[
           {"type":"static_select","action_id":"menu","options":[
             {"value":"1","text":{"type":"plain_text","text":"One"}},{"value":"2","text":{"type":"plain_text",
              "text":"Two"}}]}]}]
        """;

    private const string Form = """
        {"type":"modal","callback_id":"ask","private_metadata":"meta","notify_on_close":true,
         "title":{"type":"plain_text","text":"Ask"},"submit":{"type":"plain_text","text":"Send"},
         "blocks":[
           {"type":"input","block_id":"email","label":{"type":"plain_text","text":"Email"},
            "element":{"type":"email_text_input","action_id":"value"}},
           {"type":"input","block_id":"type","label":{"type":"plain_text","text":"Type"},
            "element":{"type":"static_select","action_id":"value","options":[{"value":"Sandbox",
             "text":{"type":"plain_text","text":"Sandbox"}}]}},
           {"type":"input","block_id":"reason","optional":true,"label":{"type":"plain_text","text":"Reason"},
            "element":{"type":"plain_text_input","action_id":"value","max_length":5}}]}
        """;

    [Fact]
    public async Task A_press_arrives_with_message_trigger_and_response_url()
    {
        await using var world = await SlackWorld.StartAsync();
        var ts = await AskAsync(world, "C0GENERAL", threadTs: "1.000001");
        var result = await world.DoAsync(
            "actions",
            new
            {
                user = "U0BOB",
                channel = "C0GENERAL",
                ts,
                action_id = "pick2",
                value = "Production",
            }
        );
        Assert.True((bool?)result["ok"]);

        var received = await world.Product.NextAsync();
        var payload = received.Payload;
        Assert.Equal(
            ("/slack/interactions", "application/x-www-form-urlencoded"),
            (received.Path, received.ContentType)
        );
        Assert.Equal(
            ("block_actions", "U0BOB", "C0GENERAL"),
            ((string?)payload["type"], (string?)payload["user"]!["id"], (string?)payload["channel"]!["id"])
        );
        Assert.Equal(
            (ts, "1.000001"),
            ((string?)payload["container"]!["message_ts"], (string?)payload["container"]!["thread_ts"])
        );
        Assert.Equal(ts, (string?)payload["message"]!["ts"]);
        var action = payload["actions"]![0]!;
        Assert.Equal(
            ("button", "pick2", "q", "Production", "danger"),
            (
                (string?)action["type"],
                (string?)action["action_id"],
                (string?)action["block_id"],
                (string?)action["value"],
                (string?)action["style"]
            )
        );
        Assert.NotNull((string?)payload["trigger_id"]);
    }

    [Fact]
    public async Task A_pick_from_a_menu_names_the_option()
    {
        await using var world = await SlackWorld.StartAsync();
        var ts = await AskAsync(world, "D0ANA");
        await world.DoAsync(
            "actions",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                ts,
                action_id = "menu",
                value = "2",
            }
        );
        var payload = (await world.Product.NextAsync()).Payload;
        Assert.Equal(
            ("static_select", "2"),
            ((string?)payload["actions"]![0]!["type"], (string?)payload["actions"]![0]!["selected_option"]!["value"])
        );
        Assert.Equal("2", (string?)payload["state"]!["values"]!["m"]!["menu"]!["selected_option"]!["value"]);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_pressed()
    {
        await using var world = await SlackWorld.StartAsync();
        var ts = await AskAsync(world, "D0ANA");
        await world.DoAsync(
            "actions",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                ts,
                action_id = "nothing",
            },
            404
        );
        await world.DoAsync(
            "actions",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                ts,
                action_id = "pick",
                value = "Other",
            },
            404
        );
        await world.DoAsync(
            "actions",
            new
            {
                user = "U0BOB",
                channel = "D0ANA",
                ts,
                action_id = "pick",
            },
            403
        );
        await world.DoAsync(
            "actions",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                ts = "1.2",
                action_id = "pick",
            },
            404
        );
    }

    [Fact]
    public async Task A_failing_app_shows_in_the_answer()
    {
        await using var world = await SlackWorld.StartAsync();
        var ts = await AskAsync(world, "D0ANA");
        world.Product.Answer = (_, context) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var result = await world.DoAsync(
            "actions",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                ts,
                action_id = "pick",
            },
            502
        );
        Assert.Contains("500", (string?)result["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_url_replaces_whispers_and_deletes_five_times_within_half_an_hour()
    {
        await using var world = await SlackWorld.StartAsync();
        var ts = await AskAsync(world, "D0ANA");
        var url = await PressAsync(world, ts);

        (await world.PostAsync(url, new { text = "psst" })).EnsureSuccessStatusCode();
        (await world.PostAsync(url, new { text = "all", response_type = "in_channel" })).EnsureSuccessStatusCode();
        (await world.PostAsync(url, new { text = "done", replace_original = true })).EnsureSuccessStatusCode();
        var seen = await world.SeeAsync("messages?channel=D0ANA");
        Assert.Equal(["done", "psst", "all"], seen.Select(message => (string?)message!["text"]));
        Assert.Equal("U0ANA", (string?)seen[1]!["ephemeral_to"]);
        (await world.PostAsync(url, new { delete_original = true })).EnsureSuccessStatusCode();
        Assert.Equal(2, (await world.SeeAsync("messages?channel=D0ANA")).Count);
        (await world.PostAsync(url, new { text = "five" })).EnsureSuccessStatusCode();
        Assert.Equal(404, (int)(await world.PostAsync(url, new { text = "six" })).StatusCode);

        var late = await PressAsync(world, await AskAsync(world, "D0ANA"));
        world.Advance(30 * 60 + 1);
        Assert.Equal(404, (int)(await world.PostAsync(late, new { text = "late" })).StatusCode);
    }

    [Fact]
    public void A_trigger_and_slacks_patience_last_three_seconds() =>
        Assert.Equal(TimeSpan.FromSeconds(3), new LocalCloudOptions { DataFile = "" }.SlackPatience);

    [Fact]
    public async Task A_trigger_opens_one_modal_while_it_lives()
    {
        await using var world = await SlackWorld.StartAsync();
        var ts = await AskAsync(world, "D0ANA");
        var trigger = await TriggerAsync(world, ts);
        Assert.True((bool?)(await OpenAsync(world, trigger))["ok"]);
        Assert.Equal("exchanged_trigger_id", (string?)(await OpenAsync(world, trigger))["error"]);

        var late = await TriggerAsync(world, ts);
        world.Advance(SlackWorld.Patience.TotalSeconds + 0.1);
        Assert.Equal("expired_trigger_id", (string?)(await OpenAsync(world, late))["error"]);
        Assert.Single(await world.SeeAsync("views?user=U0ANA"));
    }

    [Fact]
    public async Task A_submission_carries_the_state_by_element_and_closes_the_modal()
    {
        await using var world = await SlackWorld.StartAsync();
        var id = await OpenFormAsync(world);
        await SubmitAsync(world, id, """{"email":"ana@example.com","type":{"value":"Sandbox"}}""");

        var payload = (await world.Product.NextAsync()).Payload;
        Assert.Equal(
            ("view_submission", "ask", "meta"),
            (
                (string?)payload["type"],
                (string?)payload["view"]!["callback_id"],
                (string?)payload["view"]!["private_metadata"]
            )
        );
        var values = payload["view"]!["state"]!["values"]!;
        Assert.Equal(
            ("email_text_input", "ana@example.com"),
            ((string?)values["email"]!["value"]!["type"], (string?)values["email"]!["value"]!["value"])
        );
        Assert.Equal("Sandbox", (string?)values["type"]!["value"]!["selected_option"]!["value"]);
        Assert.Null((string?)values["reason"]!["value"]!["value"]);
        Assert.Empty(await world.SeeAsync("views?user=U0ANA"));
    }

    [Theory]
    [InlineData("""{"type":"Sandbox"}""", "email")]
    [InlineData("""{"email":"no address","type":"Sandbox"}""", "email")]
    [InlineData("""{"email":"a@example.com"}""", "type")]
    [InlineData("""{"email":"a@example.com","type":"Sandbox","reason":"too long"}""", "reason")]
    public async Task What_slacks_own_client_refuses_never_reaches_the_app(string values, string block)
    {
        await using var world = await SlackWorld.StartAsync();
        var id = await OpenFormAsync(world);
        var result = await SubmitAsync(world, id, values);
        Assert.Equal("errors", (string?)result["response"]!["response_action"]);
        Assert.NotNull((string?)result["response"]!["errors"]![block]);
        Assert.False(world.Product.HasMore);
        Assert.Single(await world.SeeAsync("views?user=U0ANA"));
    }

    [Theory]
    [InlineData("""{"nonsense":"x"}""")]
    [InlineData("""{"email":"a@example.com","type":"Other"}""")]
    [InlineData("""{"email":{"wrong":"a@example.com"},"type":"Sandbox"}""")]
    public async Task Values_that_the_modal_does_not_have_are_the_callers_mistake(string values)
    {
        await using var world = await SlackWorld.StartAsync();
        var id = await OpenFormAsync(world);
        await world.DoAsync(
            "views/submit",
            new
            {
                user = "U0ANA",
                view_id = id,
                values = JsonNode.Parse(values),
            },
            400
        );
    }

    [Fact]
    public async Task The_apps_errors_come_back_and_the_modal_stays()
    {
        await using var world = await SlackWorld.StartAsync();
        var id = await OpenFormAsync(world);
        AnswerWith(world, """{"response_action":"errors","errors":{"email":"Taken."}}""");
        var result = await SubmitAsync(world, id);
        Assert.Equal("Taken.", (string?)result["response"]!["errors"]!["email"]);
        Assert.Single(await world.SeeAsync("views?user=U0ANA"));
    }

    [Fact]
    public async Task A_submission_may_update_push_and_clear()
    {
        await using var world = await SlackWorld.StartAsync();
        var id = await OpenFormAsync(world);
        const string Next =
            """{"type":"modal","callback_id":"next","title":{"type":"plain_text","text":"Next"},"blocks":"""
            + """[{"type":"divider"}]}""";
        AnswerWith(world, $$"""{"response_action":"push","view":{{Next}}}""");
        await SubmitAsync(world, id);
        var stack = await world.SeeAsync("views?user=U0ANA");
        Assert.Equal(["ask", "next"], stack.Select(view => (string?)view!["callback_id"]));
        Assert.Equal((id, id), ((string?)stack[1]!["previous_view_id"], (string?)stack[1]!["root_view_id"]));

        AnswerWith(
            world,
            """{"response_action":"update","view":{"type":"modal","callback_id":"other","title":"""
                + """{"type":"plain_text","text":"Other"},"blocks":[]}}"""
        );
        await SubmitAsync(world, (string)stack[1]!["id"]!, "{}");
        Assert.Equal("other", (string?)(await world.SeeAsync("views?user=U0ANA"))[1]!["callback_id"]);

        AnswerWith(world, """{"response_action":"clear"}""");
        await SubmitAsync(world, (string)stack[1]!["id"]!, "{}");
        Assert.Empty(await world.SeeAsync("views?user=U0ANA"));
    }

    [Fact]
    public async Task A_view_that_slack_refuses_shows_in_the_answer()
    {
        await using var world = await SlackWorld.StartAsync();
        var id = await OpenFormAsync(world);
        AnswerWith(world, """{"response_action":"update","view":{"type":"modal","blocks":[]}}""");
        var result = await world.DoAsync(
            "views/submit",
            new
            {
                user = "U0ANA",
                view_id = id,
                values = JsonNode.Parse("""{"email":"a@example.com","type":"Sandbox"}"""),
            },
            502
        );
        Assert.Contains("title", (string?)result["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_a_modal_is_an_event_if_the_app_asked_for_it()
    {
        await using var world = await SlackWorld.StartAsync();
        var id = await OpenFormAsync(world);
        await world.DoAsync("views/close", new { user = "U0ANA", view_id = id });
        Assert.Equal("view_closed", (string?)(await world.Product.NextAsync()).Payload["type"]);
        Assert.Empty(await world.SeeAsync("views?user=U0ANA"));
    }

    [Fact]
    public async Task A_command_is_a_form_and_its_answer_is_seen_by_its_sender_alone()
    {
        await using var world = await SlackWorld.StartAsync();
        AnswerWith(world, """{"response_type":"ephemeral","text":"Try help."}""");
        await world.DoAsync(
            "commands",
            new
            {
                user = "U0ANA",
                channel = "C0GENERAL",
                command = "/aws-account",
                text = "status & more",
            }
        );

        var received = await world.Product.NextAsync();
        Assert.Equal("/slack/commands", received.Path);
        Assert.Equal(
            ("/aws-account", "status & more", "U0ANA", "C0GENERAL", "general", "T0LOCAL"),
            (
                received.Form("command"),
                received.Form("text"),
                received.Form("user_id"),
                received.Form("channel_id"),
                received.Form("channel_name"),
                received.Form("team_id")
            )
        );
        Assert.True((bool?)(await OpenAsync(world, received.Form("trigger_id")))["ok"]);
        var seen = Assert.Single(await world.SeeAsync("messages?channel=C0GENERAL"));
        Assert.Equal(("Try help.", "U0ANA"), ((string?)seen!["text"], (string?)seen["ephemeral_to"]));
    }

    [Fact]
    public async Task Opening_the_home_is_an_event_and_its_buttons_can_be_pressed()
    {
        await using var world = await SlackWorld.StartAsync();
        await world.DoAsync("home", new { user = "U0ANA" });
        var opened = await world.Product.NextAsync();
        Assert.Equal(
            ("app_home_opened", "U0ANA", "home"),
            ((string?)opened.Event["type"], (string?)opened.Event["user"], (string?)opened.Event["tab"])
        );

        var ask = JsonNode.Parse(
            """{"type":"home","blocks":[{"type":"actions","elements":"""
                + """[{"type":"button","action_id":"ask","text":{"type":"plain_text","text":"Ask"}}]}]}"""
        );
        var home = (string?)
            (await world.DoneAsync("views.publish", new { user_id = "U0ANA", view = ask }))["view"]!["id"];
        await world.DoAsync(
            "actions",
            new
            {
                user = "U0ANA",
                view_id = home,
                action_id = "ask",
            }
        );
        var payload = (await world.Product.NextAsync()).Payload;
        Assert.Equal(("view", home), ((string?)payload["container"]!["type"], (string?)payload["view"]!["id"]));
        Assert.Null(payload["channel"]);
        Assert.True((bool?)(await OpenAsync(world, (string)payload["trigger_id"]!))["ok"]);
        Assert.Equal(
            ["home", "modal"],
            (await world.SeeAsync("views?user=U0ANA")).Select(view => (string?)view!["type"])
        );
    }

    private static async Task<string> AskAsync(SlackWorld world, string channel, string? threadTs = null)
    {
        var posted = await world.DoneAsync(
            "chat.postMessage",
            new
            {
                channel,
                text = "which?",
                thread_ts = threadTs,
                blocks = JsonNode.Parse(Question),
            }
        );
        await world.Product.NextAsync();
        return (string)posted["ts"]!;
    }

    private static async Task<string> PressAsync(SlackWorld world, string ts)
    {
        await world.DoAsync(
            "actions",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                ts,
                action_id = "pick",
            }
        );
        while (true)
        {
            var received = await world.Product.NextAsync();
            if (received.Path == "/slack/interactions")
            {
                return (string)received.Payload["response_url"]!;
            }
        }
    }

    private static async Task<string> TriggerAsync(SlackWorld world, string ts)
    {
        await world.DoAsync(
            "actions",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                ts,
                action_id = "pick",
            }
        );
        return (string)(await world.Product.NextAsync()).Payload["trigger_id"]!;
    }

    private static async Task<string> OpenFormAsync(SlackWorld world)
    {
        var trigger = await TriggerAsync(world, await AskAsync(world, "D0ANA"));
        return (string)(await OpenAsync(world, trigger))["view"]!["id"]!;
    }

    private static Task<JsonNode> OpenAsync(SlackWorld world, string trigger) =>
        world.CallAsync("views.open", new { trigger_id = trigger, view = JsonNode.Parse(Form) });

    private static Task<JsonNode> SubmitAsync(
        SlackWorld world,
        string id,
        string values = """{"email":"ana@example.com","type":"Sandbox"}"""
    ) =>
        world.DoAsync(
            "views/submit",
            new
            {
                user = "U0ANA",
                view_id = id,
                values = JsonNode.Parse(values),
            }
        );

    private static void AnswerWith(SlackWorld world, string json) =>
        world.Product.Answer = async (_, context) =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(json, context.RequestAborted);
        };
}
