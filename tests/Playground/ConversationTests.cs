using System.Net.Http.Json;
using ChatOps.LocalCloud.Organizations;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground;

/// <summary>The conversation through <c>POST /account</c>, message by message.</summary>
public sealed class ConversationTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [InlineData("Hi, I would like a new account please!", "sandbox", "demo", "yes!", "Sandbox", "Demos")]
    [InlineData("HI, I WOULD LIKE A NEW ACCOUNT PLEASE!", "SANDBOX", "DEMO", "YES!", "Sandbox", "Demos")]
    [InlineData("hi, i would like a new account please!", "SandBox", "Demos", "Yes", "Sandbox", "Demos")]
    [InlineData("can I get an AWS account?", "prod", "exp", "yep", "Production", "Experiment")]
    public async Task The_whole_conversation_in_any_mix_of_case(
        string wish,
        string type,
        string ou,
        string yes,
        string typeName,
        string ouName
    )
    {
        var ana = playground.NewPerson();
        var root = PersonInChat.NewRootEmail();

        Assert.Equal("Hi Ana, what account type do you want? Production or Sandbox?", await ana.SayAsync(wish));
        Assert.StartsWith(
            "Ana, what email should I use for the root account?",
            await ana.SayAsync(type),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Ana, what is the OU this account should belong to?",
            await ana.SayAsync(root),
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"Ana, are you sure you want to create a {typeName} account in the OU {ouName} with the root email {root}?",
            await ana.SayAsync(ou)
        );
        var created = await ana.SayAsync(yes);

        Assert.StartsWith("New account request created. Its ID is REQ-", created, StringComparison.Ordinal);
        Assert.Contains("approver@example.com", created, StringComparison.Ordinal);
        Assert.Contains("must approve it. It expires on", created, StringComparison.Ordinal);
        var request = await playground.RequestAsync(PersonInChat.IdIn(created));
        Assert.Equal(
            (typeName, root, ouName),
            (
                request.GetProperty("accountType").GetString(),
                request.GetProperty("rootEmail").GetString(),
                request.GetProperty("accountOu").GetString()
            )
        );
    }

    [Fact]
    public async Task One_message_may_fill_everything()
    {
        var ana = playground.NewPerson();
        var root = PersonInChat.NewRootEmail();

        Assert.Equal(
            $"Ana, are you sure you want to create a Sandbox account in the OU Experiment with the root email {root}?",
            await ana.SayAsync($"I need a sandbox account in Experiment with root email {root}")
        );
    }

    [Fact]
    public async Task One_message_may_fill_some()
    {
        var ana = playground.NewPerson();

        Assert.StartsWith(
            "Ana, what email should I use",
            await ana.SayAsync("I want a sandbox account in Demos"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Ana, are you sure you want to create a Sandbox account in the OU Demos",
            await ana.SayAsync(PersonInChat.NewRootEmail()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("banana", "that isn't an email address")]
    [InlineData("ana at example.com", "that isn't an email address")]
    [InlineData("ana@gmail.com", "root emails must be at example.com or example.org")]
    public async Task A_bad_address_is_explained_and_asked_again(string answer, string explanation)
    {
        var ana = playground.NewPerson();
        await ana.SayAsync("I would like a sandbox account");

        Assert.Contains(explanation, await ana.SayAsync(answer), StringComparison.Ordinal);
        Assert.StartsWith(
            "Ana, what is the OU",
            await ana.SayAsync(PersonInChat.NewRootEmail()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_address_of_an_open_request_is_refused_in_any_case()
    {
        var root = PersonInChat.NewRootEmail();
        await playground.NewPerson("Bob", "Stone").AskForAsync("sandbox", "Demos", root);
        var ana = playground.NewPerson();
        await ana.SayAsync("I would like a sandbox account");

        Assert.Contains(
            "another request already uses that email address",
            await ana.SayAsync(root.ToUpperInvariant()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_address_that_an_account_uses_is_refused()
    {
        var account = playground
            .Host.LocalCloudServices.GetRequiredService<OrganizationTree>()
            .Accounts()
            .First(candidate => candidate.Email.EndsWith("@example.com", StringComparison.Ordinal));
        var ana = playground.NewPerson();
        await ana.SayAsync("I would like a sandbox account");

        Assert.Contains(
            "an account already uses that email address",
            await ana.SayAsync(account.Email),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_OU_that_the_type_may_not_use_is_explained_and_asked_again()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync("I would like a production account");
        Assert.Contains(
            "Production accounts can go to Experiment",
            await ana.SayAsync(PersonInChat.NewRootEmail()),
            StringComparison.Ordinal
        );

        Assert.Contains(
            "Production accounts can only go to Experiment",
            await ana.SayAsync("Demos"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Ana, are you sure", await ana.SayAsync("Experiment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_last_retry_the_bot_says_how_to_start_again()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync("I would like a sandbox account");
        await ana.SayAsync("banana");
        await ana.SayAsync("ana@gmail.com");

        var last = await ana.SayAsync("really, a banana");

        Assert.Contains("To start again, say", last, StringComparison.Ordinal);
        Assert.Contains(
            "what account type",
            await ana.SayAsync("I would like a new account"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_at_the_confirmation_creates_nothing()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync($"I need a sandbox account in Experiment with root email {PersonInChat.NewRootEmail()}");

        Assert.Equal("Okay Ana. Your order won't be placed.", await ana.SayAsync("No"));
        Assert.Contains("you haven't asked for an account yet", await ana.SayAsync("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_answer_may_be_changed_at_the_confirmation()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync($"I need a sandbox account in Experiment with root email {PersonInChat.NewRootEmail()}");

        Assert.StartsWith(
            "Ana, are you sure you want to create a Production account in the OU Experiment",
            await ana.SayAsync("make it production"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("New account request created.", await ana.SayAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_policy_does_not_allow_asks_for_what_no_longer_fits()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync($"I need a sandbox account in Demos with root email {PersonInChat.NewRootEmail()}");

        Assert.Contains(
            "Production accounts can only go to Experiment",
            await ana.SayAsync("make it production"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("help")]
    [InlineData("what can you do?")]
    public async Task Help_shows_what_the_bot_can_do(string text) =>
        Assert.Contains(
            "I would like a new account",
            await playground.NewPerson().SayAsync(text),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("purple monkey dishwasher")]
    [InlineData("{RootEmail} [Email] <script>alert(1)</script>")]
    [InlineData("🎉🎉🎉")]
    public async Task Nonsense_is_answered_with_a_way_on(string text) =>
        Assert.Contains(
            "Say \"I would like a new account\"",
            await playground.NewPerson().SayAsync(text),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_repeated_yes_finds_only_its_own_request()
    {
        var ana = playground.NewPerson();
        var id = await ana.AskForAsync("sandbox", "Demos");

        Assert.Contains($"I have your request: {id}", await ana.SayAsync("yes!"), StringComparison.Ordinal);
        Assert.Contains(
            "I didn't understand that",
            await playground.NewPerson("Bob", "Stone").SayAsync("yes"),
            StringComparison.Ordinal
        );
        Assert.Single(
            (
                await playground.Product.GetFromJsonAsync<System.Text.Json.JsonElement>(
                    $"/requests?requester={Uri.EscapeDataString(ana.Email)}",
                    TestContext.Current.CancellationToken
                )
            )
                .GetProperty("items")
                .EnumerateArray()
        );
    }

    [Fact]
    public async Task The_status_covers_only_the_persons_own_requests()
    {
        var ana = playground.NewPerson();
        const string approvers = "approver@example.com or second.approver@example.com";
        var id = await ana.AskForAsync("sandbox", "Demos");

        Assert.Contains(
            $"{id} (Sandbox account in Demos",
            await ana.SayAsync("what is the status of my request?"),
            StringComparison.Ordinal
        );
        var status = await ana.SayAsync($"status of {id.ToLowerInvariant()}");
        Assert.Contains($"for {approvers} to approve it: 0 of 1 approvals given", status, StringComparison.Ordinal);
        Assert.Contains(
            $"I can't find a request {id} of yours",
            await playground.NewPerson("Bob", "Stone").SayAsync($"what is the status of {id}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Cancelling_asks_first_and_cancels_the_last_open_request()
    {
        var ana = playground.NewPerson();
        var first = await ana.AskForAsync("sandbox", "Demos");
        var second = await ana.AskForAsync("sandbox", "Demos");

        Assert.Contains($"shall I cancel {second}", await ana.SayAsync("cancel my request"), StringComparison.Ordinal);
        Assert.Contains("stays as it is", await ana.SayAsync("no"), StringComparison.Ordinal);
        Assert.Equal("PendingApproval", (await playground.RequestAsync(second)).GetProperty("status").GetString());

        await ana.SayAsync("cancel my request");
        Assert.Contains($"{second} is cancelled", await ana.SayAsync("yes"), StringComparison.Ordinal);
        Assert.Equal("Cancelled", (await playground.RequestAsync(second)).GetProperty("status").GetString());
        Assert.Equal("PendingApproval", (await playground.RequestAsync(first)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Conversations_of_two_people_do_not_meet()
    {
        var ana = playground.NewPerson();
        var bob = playground.NewPerson("Bob", "Stone");
        await ana.SayAsync("I would like a new account");

        Assert.StartsWith(
            "Hi Bob, what account type",
            await bob.SayAsync("I would like a new account"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Ana, what email", await ana.SayAsync("sandbox"), StringComparison.Ordinal);
        Assert.StartsWith("Bob, what email", await bob.SayAsync("production"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_brackets_is_not_taken_for_a_placeholder()
    {
        var odd = playground.NewPerson("[Email] {RootEmail}", "[Email]");

        Assert.DoesNotContain("person.", await odd.SayAsync("help"), StringComparison.Ordinal);
        Assert.DoesNotContain("person.", await odd.SayAsync("I would like a new account"), StringComparison.Ordinal);
    }
}
