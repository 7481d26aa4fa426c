using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>What a portal forwards has the marks of the client in which it was typed.</summary>
public sealed class MarkupTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [InlineData("en", "*I would like a new account*", "_sandbox_", "<mailto:{0}?cc=x@example.com|{0}>", "_Demos_", "_yes_", "New account request created.")]
    [InlineData("en", "> I would like a new account", "1. Sandbox", "_<mailto:{0}|{0}>_", "\"Demos\".", ":+1::skin-tone-3:", "New account request created.")]
    [InlineData("es", "_Hola, ¡quiero una cuenta nueva!_", "«de pruebas»", "mailto:{0}?subject=x", "- Demos", "*¡sí!*", "Listo, solicité tu cuenta nueva.")]
    [InlineData("fr", "**Bonjour, je voudrais un nouveau compte**", "« bac à sable »", "`{0}`", "• Demos", "✔️", "Votre nouveau compte est demandé.")]
    public async Task Whole_conversation_in_marks_makes_the_request(string language, string wish, string type, string email, string ou, string yes, string created)
    {
        var ana = playground.NewPerson(acceptLanguage: language);
        var root = PersonInChat.NewRootEmail();
        await ana.SayAsync(wish);
        await ana.SayAsync(type);
        await ana.SayAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, email, root));
        Assert.Contains(root, await ana.SayAsync(ou), StringComparison.Ordinal);
        var answer = await ana.SayAsync(yes);

        Assert.StartsWith(created, answer, StringComparison.Ordinal);
        var request = await playground.RequestAsync(PersonInChat.IdIn(answer));
        Assert.Equal(("Sandbox", root, "Demos"), (request.GetProperty("accountType").GetString(), request.GetProperty("rootEmail").GetString(), request.GetProperty("accountOu").GetString()));
    }

    [Theory]
    [InlineData("r%2Bx", "r+x")]
    [InlineData("r%40example.com", "r")]
    public async Task Address_in_a_link_is_percent_decoded(string written, string local)
    {
        var ana = playground.NewPerson();
        var unique = Guid.NewGuid().ToString("N")[..8];
        var link = written.Contains("%40", StringComparison.Ordinal) ? $"<mailto:{unique}{written}|x>" : $"<mailto:{unique}{written}@example.com|x>";

        Assert.Contains($"root e-mail {unique}{local}@example.com", await ana.SayAsync($"I need a sandbox account in Demos with root e-mail {link}"), StringComparison.Ordinal);
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
        Assert.Contains("Name of the budget: _Team_ &x; R&D a_b.", await FillAsync(ana, "_Team_ &amp;x; R&amp;D\u200B a_b."), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164\u3164")]
    [InlineData("\u202E \u2069")]
    [InlineData("\u0301")]
    [InlineData("\u2800")]
    [InlineData("\U000E0041\U000E007F")]
    public async Task Name_that_nobody_sees_is_refused(string name)
    {
        using var response = await playground.Product.PostAsJsonAsync("/account", new { UserEmail = "ana@example.com", UserName = name, UserLastname = "L", UserInput = "help" });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(problem.GetProperty("errors").TryGetProperty("UserName", out _));
    }

    private static async Task<string> FillAsync(PersonInChat ana, string name)
    {
        var answer = await ana.SayAsync(name);
        for (var question = 0; question < 6 && !answer.Contains("shall I request", StringComparison.Ordinal); question++)
        {
            answer = await ana.SayAsync(answer.Contains("Say \"", StringComparison.Ordinal) ? "keep" : "ana@example.com");
        }

        return answer;
    }
}
