using System.Net;
using ChatOps.Languages;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>Products of the catalog, from the first message to their outputs, with the stand-ins.</summary>
public sealed class ProductTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    private const string Password = "correct-horse-9-battery";

    [Theory]
    [InlineData("de", "Ich brauche eine Datenbank")]
    [InlineData("es", "Necesito una base de datos")]
    [InlineData("fr", "J'ai besoin d'une base de données")]
    public async Task A_number_outside_the_limits_is_explained_as_an_answer(string language, string asked)
    {
        var ana = playground.NewPerson(acceptLanguage: language);
        await ana.SayAsync(asked);
        await ana.SayAsync("orders");
        await ana.SayAsync("small");
        foreach (var refused in new[] { "5", "5000" })
        {
            var answer = await SaysAsync(ana, refused, $"{refused} ");
            Assert.Contains("500", answer[..answer.IndexOf('\n', StringComparison.Ordinal)], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_is_ordered_question_by_question_with_its_password_on_a_page()
    {
        var ana = playground.NewPerson();
        await SaysAsync(ana, "I need a PostgreSQL database", "Name of the first database?");
        await SaysAsync(ana, "2fast", "lower-case letters, digits and underscores");
        await SaysAsync(ana, "orders", "db.t4g.micro, db.t4g.small or db.m7g.large?");
        await SaysAsync(ana, "huge", "isn't one of the choices");
        await SaysAsync(ana, "small", "Storage in GiB?");
        await SaysAsync(ana, "5", "Ana, 5 doesn't work. Please enter a number from 20 to 500.");
        await SaysAsync(ana, "5000", "Ana, 5000 doesn't work. Please enter a number from 20 to 500.");
        await SaysAsync(ana, "50 GiB", "Networks that may connect");
        var summary = await SaysAsync(ana, "10.1.0.0/16 and 10.2.0.0/16", "shall I request a PostgreSQL database?");
        Assert.Contains("Size of the instance: db.t4g.small", summary, StringComparison.Ordinal);
        Assert.Contains(
            "Networks that may connect, in CIDR notation: 10.1.0.0/16,10.2.0.0/16",
            summary,
            StringComparison.Ordinal
        );
        Assert.Contains("Password of the master user", summary, StringComparison.Ordinal);
        var created = await SaysAsync(ana, "yes", "New request created.");
        var id = PersonInChat.IdIn(created);
        var page = LinkIn(created);

        using var shown = await playground.Product.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        using var weak = await GiveAsync(page, "short");
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        Assert.DoesNotContain(
            "ApproverAsked",
            (await playground.RequestAsync(id)).GetRawText(),
            StringComparison.Ordinal
        );
        using var given = await GiveAsync(page, Password);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        using var again = await GiveAsync(page, "another-password-1");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        var mail = (await playground.MailsAboutAsync(id, 2)).First(mail => mail.To == "approver@example.com");
        Assert.Contains("Size of the instance:", mail.Body, StringComparison.Ordinal);
        Assert.Contains("(hidden)", mail.Body, StringComparison.Ordinal);
        using var decided = await playground.DecideAsync(mail.Link, "approve");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        var ready = await playground.UntilStatusAsync(id, "Ready");

        var outputs = ready
            .GetProperty("product")
            .GetProperty("outputs")
            .EnumerateArray()
            .ToDictionary(
                output => output.GetProperty("key").GetString()!,
                output => output.GetProperty("value").GetString()!
            );
        Assert.Equal("5432", outputs["Port"]);
        Assert.EndsWith(".rds.example.com", outputs["Endpoint"], StringComparison.Ordinal);
        Assert.Contains($"Endpoint {outputs["Endpoint"]}", await ana.SayAsync("status"), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, ready.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            await playground.ReadLogAsync(),
            line => line.Contains(Password, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_bucket_needs_no_approval_and_what_has_a_default_takes_one_word()
    {
        var bob = playground.NewPerson("Bob", "Stone");
        var name = $"reports-{Guid.NewGuid():N}"[..20];
        await SaysAsync(bob, "order a bucket", "Name of the bucket?");
        await SaysAsync(bob, name, "What becomes of old objects?");
        await SaysAsync(bob, "archive", "Enabled or Suspended?");
        await SaysAsync(bob, "keep", "What becomes of old objects: archive-after-90-days");
        var id = PersonInChat.IdIn(await SaysAsync(bob, "yes", "It needs no approval"));

        var ready = await playground.UntilStatusAsync(id, "Ready");

        Assert.Equal("Storage bucket", ready.GetProperty("product").GetProperty("name").GetString());
        Assert.Contains(
            $"BucketArn arn:aws:s3:::{name}",
            await bob.SayAsync($"status of {id}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_budget_can_be_corrected_on_the_way_and_a_denial_ends_it()
    {
        var ana = playground.NewPerson();
        await SaysAsync(ana, "I'd like a budget", "US dollars a month?");
        await SaysAsync(ana, "a lot", "that isn't a number");
        await SaysAsync(ana, "$1,000", "Name of the budget?");
        await SaysAsync(ana, "back", "US dollars a month?");
        await SaysAsync(ana, "2000", "Name of the budget?");
        await SaysAsync(ana, "Team Orders", "Per cent at which to warn?");
        await SaysAsync(ana, "keep", "Email addresses to warn?");
        await SaysAsync(ana, "nobody", "email addresses, separated by commas");
        await SaysAsync(ana, "ana@example.com, team@example.com", "Cost center");
        var summary = await SaysAsync(ana, "skip", "shall I request a Monthly budget?");
        Assert.Contains("US dollars a month: 2000", summary, StringComparison.Ordinal);
        Assert.Contains("Cost center, where there is one: none", summary, StringComparison.Ordinal);
        var id = PersonInChat.IdIn(await SaysAsync(ana, "yes", "must approve it"));

        using var decided = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "deny",
            "There is no money"
        );

        Assert.Equal("Denied", (await playground.UntilStatusAsync(id, "Denied")).GetProperty("status").GetString());
        Assert.Contains("There is no money", await ana.SayAsync("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_products_are_listed_and_every_question_can_be_stopped()
    {
        var ana = playground.NewPerson();
        await SaysAsync(
            ana,
            "What can I order?",
            "you can order a PostgreSQL database, a Storage bucket or a Monthly budget"
        );
        await SaysAsync(ana, "a spaceship", "I don't know that product");
        await SaysAsync(ana, "bucket", "Name of the bucket?");
        await SaysAsync(ana, "stop", "Nothing was requested");
        await SaysAsync(ana, "I need a bucket", "Name of the bucket?");
        await SaysAsync(ana, "reports-of-ana", "What becomes of old objects?");
        await SaysAsync(ana, "keep", "Enabled or Suspended?");
        await SaysAsync(ana, "Suspended", "shall I request");
        await SaysAsync(ana, "no", "Your order won't be placed");
        await SaysAsync(ana, "status", "you haven't asked for");
    }

    [Fact]
    public async Task An_order_that_fails_tells_its_reason_and_the_next_attempt_is_another_product()
    {
        await playground.SettingsAsync(
            new { failNextOrders = 1, failureReason = "The bucket name is taken in another account" }
        );
        var ana = playground.NewPerson();
        var id = await AskForBucketAsync(ana);

        var failed = await playground.UntilStatusAsync(id, "Failed");
        Assert.Contains(
            "taken in another account",
            failed.GetProperty("failureReason").GetString(),
            StringComparison.Ordinal
        );
        using var wrong = await playground.Product.PostAsync(
            $"/requests/{id}/retry",
            new StringContent("""{"rootEmail":"a@example.com"}""", null, "application/json")
        );
        Assert.NotEqual(HttpStatusCode.OK, wrong.StatusCode);
        using var retried = await playground.Product.PostAsync($"/requests/{id}/retry", null);
        Assert.Equal(HttpStatusCode.OK, retried.StatusCode);

        var ready = await playground.UntilStatusAsync(id, "Ready");
        Assert.Equal(2, ready.GetProperty("orders").GetArrayLength());
        Assert.Contains("ProductTerminated", ready.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_not_genuine_shows_nothing()
    {
        var ana = playground.NewPerson();
        await SaysAsync(ana, "I need a database", "Name of the first database?");
        await SaysAsync(ana, "ledger", "db.t4g.micro");
        await SaysAsync(ana, "keep", "Storage");
        await SaysAsync(ana, "keep", "Networks");
        await SaysAsync(ana, "keep", "shall I request");
        var created = await SaysAsync(ana, "yes", "New request created.");
        var page = LinkIn(created);

        using var altered = await playground.Product.GetAsync(page[..^4] + "AAAA");
        using var bare = await playground.Product.GetAsync(page.Split('?')[0]);
        using var post = await GiveAsync(page.Split('?')[0], Password);
        var stranger = await playground
            .NewPerson("Mallory")
            .SayAsync($"/products/{PersonInChat.IdIn(created)}/secrets");

        Assert.All([altered, bare, post], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
        Assert.DoesNotContain("token=", stranger, StringComparison.Ordinal);
        Assert.Contains("token=", await ana.SayAsync("status"), StringComparison.Ordinal);
    }

    /// <summary>With <c>CHATOPS_WRITE_TRANSCRIPT=1</c> this writes the conversation.</summary>
    [Fact]
    public async Task Conversation_in_the_documentation_is_real()
    {
        var transcript = new Transcript(playground.NewPerson(), Words.English);
        foreach (var said in new[] { "I need a database", "orders", "small", "50 GiB", "keep" })
        {
            await transcript.SayAsync(said);
        }

        var created = await transcript.SayAsync("yes");
        transcript.Note("Ana enters the password on that page; the approver opens the link, chooses Approve, submits");
        using var given = await GiveAsync(LinkIn(created), Password);
        var id = PersonInChat.IdIn(created);
        using var decided = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );
        await playground.UntilStatusAsync(id, "Ready");
        await transcript.SayAsync("status");

        await Transcript.HoldAgainstAsync("products.md", transcript, "you   I need a database\n");
    }

    private static async Task<string> SaysAsync(PersonInChat person, string said, string heard)
    {
        var answer = await person.SayAsync(said);
        Assert.True(
            answer.Contains(heard, StringComparison.Ordinal),
            $"'{said}' was answered with '{answer}', not with '{heard}'"
        );
        return answer;
    }

    private static async Task<string> AskForBucketAsync(PersonInChat person)
    {
        await SaysAsync(person, "I need a bucket", "Name of the bucket?");
        await SaysAsync(person, $"b-{Guid.NewGuid():N}"[..20], "What becomes of old objects?");
        await SaysAsync(person, "keep", "Enabled or Suspended?");
        await SaysAsync(person, "keep", "shall I request");
        return PersonInChat.IdIn(await SaysAsync(person, "yes", "New request created."));
    }

    private async Task<HttpResponseMessage> GiveAsync(string page, string password)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["MasterPassword"] = password });
        return await playground.Product.PostAsync(page, form);
    }

    private static string LinkIn(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.None)
            .Single(word => word.Contains("/secrets?token=", StringComparison.Ordinal));
}
