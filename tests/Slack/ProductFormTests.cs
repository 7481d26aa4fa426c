using System.Text.Json.Nodes;

namespace ChatOps.Tests.Slack;

/// <summary>Products ordered through the form that is made from their parameters, and the Home tab that shows what came
/// of it.</summary>
public sealed class ProductFormTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Fact]
    public async Task A_budget_is_chosen_filled_in_corrected_and_ordered_and_the_home_tab_follows()
    {
        await slack.DoAsync("slack/home", new { user = "U0ANA" });
        var home = await HomeAsync("U0ANA", "asked for anything yet");
        await slack.DoAsync(
            "slack/actions",
            new
            {
                user = "U0ANA",
                view_id = (string)home["id"]!,
                action_id = "order",
            }
        );
        var choice = await ModalAsync("U0ANA");
        Assert.Equal(
            ["AWS account", "PostgreSQL database", "Storage bucket", "Monthly budget"],
            choice["blocks"]![1]!["elements"]![0]!["options"]!
                .AsArray()
                .Select(option => (string)option!["text"]!["text"]!)
        );
        var form = await ChooseAsync("U0ANA", "product:Monthly budget");
        Assert.Equal(
            ["AmountUsd", "BudgetName", "AlertPercent", "Subscribers", "CostCenter"],
            Inputs(form).Select(input => (string)input["block_id"]!)
        );
        Assert.Equal(
            ["US dollars a month", "number_input", "1", "100000"],
            Field(form, "AmountUsd", "label/text", "element/type", "element/min_value", "element/max_value")
        );
        Assert.Equal(
            ["80", "A number from 1 to 100"],
            Field(form, "AlertPercent", "element/initial_value", "hint/text")
        );
        Assert.Equal(
            ["100", "true"],
            [.. Field(form, "BudgetName", "element/max_length"), .. Field(form, "CostCenter", "optional")]
        );

        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AmountUsd"] = "500",
            ["BudgetName"] = "Team: Orders",
            ["Subscribers"] = "ana",
            ["CostCenter"] = "12",
        };
        var errors = (await SubmitAsync("U0ANA", form, values))["response"]!["errors"]!.AsObject();
        Assert.Equal(
            ["BudgetName", "CostCenter", "Subscribers"],
            errors.Select(error => error.Key).Order(StringComparer.Ordinal)
        );
        Assert.Contains("no colons or backslashes", (string?)errors["BudgetName"], StringComparison.Ordinal);

        var before = await slack.SayAsync("help");
        (values["BudgetName"], values["Subscribers"], values["CostCenter"]) = (
            "Team Orders",
            "ana@example.com, team@example.com",
            string.Empty
        );
        Assert.Equal("clear", (string?)(await SubmitAsync("U0ANA", form, values))["response"]!["response_action"]);
        Assert.DoesNotContain(
            await slack.SeeAsync("slack/views?user=U0ANA"),
            view => (string)view!["type"]! == "modal"
        );
        var id = SlackPlayground.IdIn((await slack.HearAsync("D0ANA", before, "Ana, new request created.")).Text);
        await HomeAsync(
            "U0ANA",
            $"{id} (Monthly budget, US dollars a month 500, Name of the budget Team Orders) is waiting for approver@example.com"
        );
        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP1"
        );

        await slack.HearAsync("D0ANA", before, $"your Monthly budget is ready. {id}");
        var shown = await HomeAsync(
            "U0ANA",
            $"{id} (Monthly budget, US dollars a month 500, Name of the budget Team Orders) is ready"
        );
        Assert.Contains("*Yours*", shown.ToJsonString(), StringComparison.Ordinal);
        var product = (await slack.RequestAsync(id))!.Product;
        Assert.Equal(
            ("500", "80", "ana@example.com,team@example.com", string.Empty),
            (
                product.ValueOf("AmountUsd"),
                product.ValueOf("AlertPercent"),
                product.ValueOf("Subscribers"),
                product.ValueOf("CostCenter")
            )
        );
    }

    [Fact]
    public async Task A_database_has_no_field_for_its_password_and_the_home_tab_links_to_the_page_that_takes_it()
    {
        await slack.DoAsync("slack/home", new { user = "U0BOB" });
        await HomeAsync("U0BOB", "Order something else");
        await slack.CommandAsync("order", "U0BOB");
        var form = await ChooseAsync("U0BOB", "product:PostgreSQL database");
        Assert.Equal(
            ["DatabaseName", "InstanceClass", "AllocatedStorage", "ClientNetworks"],
            Inputs(form).Select(input => (string)input["block_id"]!)
        );
        Assert.Contains("Password of the master user", form.ToJsonString(), StringComparison.Ordinal);
        var before = await slack.SayAsync("help", "U0BOB", "D0BOB");
        await SubmitAsync(
            "U0BOB",
            form,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["DatabaseName"] = "orders",
                ["InstanceClass"] = "db.m7g.large",
            }
        );
        var id = SlackPlayground.IdIn((await slack.HearAsync("D0BOB", before, "new request created.")).Text);
        await slack.HearAsync("D0BOB", before, $"/products/{id}/secrets?token=");

        var home = await HomeAsync("U0BOB", "Enter secret values");
        var link = home["blocks"]!
            .AsArray()
            .Select(block => (string?)block!["accessory"]?["url"])
            .Single(url => url is not null);
        using var client = new HttpClient();
        using var password = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["MasterPassword"] = "correct-horse-9" }
        );
        using var given = await client.PostAsync(link, password, TestContext.Current.CancellationToken);
        Assert.True(given.IsSuccessStatusCode);
        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP1"
        );

        await slack.HearAsync("D0BOB", before, $"your PostgreSQL database is ready. {id}");
        var ready = await HomeAsync(
            "U0BOB",
            $"{id} (PostgreSQL database, Name of the first database orders, Size of the instance db.m7g.large) is ready"
        );
        Assert.DoesNotContain("secrets?token=", ready.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortcut_opens_the_choice_an_account_is_one_and_a_form_submitted_twice_makes_one_request()
    {
        await slack.DoAsync("slack/shortcuts", new { user = "U0APP1", callback_id = "order" });
        var account = await ChooseAsync("U0APP1", "account");
        Assert.Equal(
            ["AccountType", "RootEmail", "AccountOU"],
            Inputs(account).Select(input => (string)input["block_id"]!)
        );
        await slack.DoAsync("slack/views/close", new { user = "U0APP1", view_id = (string)account["id"]! });

        var form = await ChooseAsync("U0APP1", "product:Storage bucket");
        var before = await slack.SayAsync("help", "U0APP1", "D0APP1");
        await slack.FaultAsync("slack", "chat.postMessage", "error");
        await SubmitAsync(
            "U0APP1",
            form,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["BucketName"] = $"b-{Guid.NewGuid():N}"[..20],
                ["Lifecycle"] = "keep",
            }
        );

        var created = await slack.HearAsync("D0APP1", before, "new request created.");
        await slack.HearAsync("D0APP1", before, $"your Storage bucket is ready. {SlackPlayground.IdIn(created.Text)}");
        await slack.QuietAsync();
        Assert.Single(
            await slack.MessagesAsync("D0APP1"),
            message => message.Text.Contains("new request created.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_stranger_is_told_so_once_he_is_known_and_no_choice_opens()
    {
        Assert.Contains(
            "members of this workspace",
            (string)(await slack.CommandAsync("order", "U0EXT"))["response"]!["text"]!,
            StringComparison.Ordinal
        );
        Assert.Empty(await slack.SeeAsync("slack/views?user=U0EXT"));
    }

    private static IEnumerable<JsonNode> Inputs(JsonNode form) =>
        form["blocks"]!.AsArray().Where(block => (string)block!["type"]! == "input").Select(block => block!);

    private static IEnumerable<string> Field(JsonNode form, string block, params IEnumerable<string> paths) =>
        paths.Select(path =>
            path.Split('/')
                .Aggregate(
                    Inputs(form).Single(input => (string)input["block_id"]! == block),
                    (node, name) => node[name]!
                )
                .ToString()
        );

    private async Task<JsonNode> ChooseAsync(string user, string value)
    {
        var choice = await ModalAsync(user);
        await slack.DoAsync(
            "slack/actions",
            new
            {
                user,
                view_id = (string)choice["id"]!,
                action_id = "choose-product",
                value,
            }
        );
        return await ModalAsync(user);
    }

    private Task<JsonNode> SubmitAsync(string user, JsonNode form, Dictionary<string, string> values) =>
        slack.DoAsync(
            "slack/views/submit",
            new
            {
                user,
                view_id = (string)form["id"]!,
                values,
            }
        );

    private async Task<JsonNode> ModalAsync(string user) =>
        (await slack.SeeAsync($"slack/views?user={user}")).Last(view => (string)view!["type"]! == "modal")!;

    private Task<JsonNode> HomeAsync(string user, string text) =>
        slack.UntilAsync(
            async () =>
                (await slack.SeeAsync($"slack/views?user={user}")).FirstOrDefault(view =>
                    (string)view!["type"]! == "home" && view.ToJsonString().Contains(text, StringComparison.Ordinal)
                ),
            async () => (await slack.SeeAsync($"slack/views?user={user}")).ToJsonString()
        );
}
