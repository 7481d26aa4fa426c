using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>A portal's messages contain the marks of the client in which they were typed.</summary>
public sealed class MarkupTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [InlineData(
        "en",
        "*I would like a new account*",
        "_sandbox_",
        "<mailto:{0}?cc=x@example.com|{0}>",
        "_Demos_",
        "_yes_"
    )]
    [InlineData(
        "en",
        "> I would like a new account",
        "1. Sandbox",
        "_<mailto:{0}|{0}>_",
        "\"Demos\".",
        ":+1::skin-tone-3:"
    )]
    [InlineData("es", "_Hola, ¡quiero una cuenta nueva!_", "«de pruebas»", "mailto:{0}?cc=x", "- Demos", "*¡sí!*")]
    [InlineData("fr", "**Je voudrais un nouveau compte**", "« bac à sable »", "`{0}`", "• Demos", "✔️")]
    public async Task Whole_conversation_in_marks_makes_the_request(
        string language,
        string wish,
        string type,
        string email,
        string ou,
        string yes
    )
    {
        var ana = playground.NewPerson(acceptLanguage: language);
        var root = PersonInChat.NewRootEmail();
        await ana.SayAsync(wish);
        await ana.SayAsync(type);
        await ana.SayAsync(email.Replace("{0}", root, StringComparison.Ordinal));
        Assert.Contains(root, await ana.SayAsync(ou), StringComparison.Ordinal);
        var answer = await ana.SayAsync(yes);

        var request = await playground.RequestAsync(PersonInChat.IdIn(answer));
        Assert.Equal(
            ["Sandbox", root, "Demos"],
            new[] { "accountType", "rootEmail", "accountOu" }.Select(name => request.GetProperty(name).GetString())
        );
    }

    [Theory]
    [InlineData("r%2Bx@example.com", "r+x@example.com")]
    [InlineData("r%40example.com", "r@example.com")]
    public async Task Address_in_a_link_is_percent_decoded(string written, string address)
    {
        var ana = playground.NewPerson();
        var unique = Guid.NewGuid().ToString("N")[..8];

        var answer = await ana.SayAsync(
            $"I need a sandbox account in Demos with root email <mailto:{unique}{written}|x>"
        );

        Assert.Contains($"root email {unique}{address}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*stop*", "Okay")]
    [InlineData("\"stop\"", "Okay")]
    [InlineData("`stop`.", "Okay")]
    [InlineData("🛑", "Okay")]
    [InlineData("\"back\"", "Name of the first database?")]
    [InlineData("_back_", "Name of the first database?")]
    [InlineData("> back", "Name of the first database?")]
    [InlineData("*db.t4g.small*", "Storage in GiB?")]
    [InlineData("\"keep\"", "Storage in GiB?")]
    public async Task Product_question_takes_its_commands_and_choices_in_marks(string said, string answer)
    {
        var ana = playground.NewPerson();
        await ana.SayAsync("I need a PostgreSQL database");
        await ana.SayAsync("orders");

        Assert.Contains(answer, await ana.SayAsync(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Free_value_is_the_cleaned_text_with_its_marks()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync("I'd like a budget");
        await ana.SayAsync("*500*");

        var summary = await FillAsync(ana, "_Team_ &amp;x; R&amp;D\u200B a_b.");

        Assert.Contains("Name of the budget: _Team_ &x; R&D a_b.", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164\u3164")]
    [InlineData("\u202E \u2069")]
    [InlineData("\u0301")]
    [InlineData("\u2800")]
    [InlineData("\U000E0041\U000E007F")]
    public async Task An_invisible_name_is_refused(string name)
    {
        var said = new
        {
            UserEmail = "ana@example.com",
            UserName = name,
            UserLastname = "L",
            UserInput = "help",
        };
        using var response = await playground.Product.PostAsJsonAsync("/account", said);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(problem.GetProperty("errors").TryGetProperty("UserName", out _));
    }

    private static async Task<string> FillAsync(PersonInChat ana, string name)
    {
        var answer = await ana.SayAsync(name);
        for (
            var question = 0;
            question < 6 && !answer.Contains("shall I request", StringComparison.Ordinal);
            question++
        )
        {
            answer = await ana.SayAsync(
                answer.Contains("Say \"", StringComparison.Ordinal) ? "keep" : "ana@example.com"
            );
        }

        return answer;
    }
}
