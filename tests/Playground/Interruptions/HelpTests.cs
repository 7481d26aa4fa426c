using System.Net.Http.Json;
using ChatOps.Conversations;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Infrastructure.Talkers;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground.Interruptions;

/// <summary>Questions and courtesies get their own reply, and an open question is repeated.</summary>
public sealed class HelpTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    // More than the number of bad answers to a question.
    private const int Asked = 4;

    public static TheoryData<string> Codes => Lines.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_question_has_a_help_answer_after_which_it_is_asked_again_and_no_retry_is_lost(string code)
    {
        var ana = await Owner.MakeAsync(playground, code);
        var puzzled = ana.Words.Interruption.Puzzled.ToList();
        var before = await ana.RequestsAsync();
        foreach (var (index, question) in ana.Questions.Index())
        {
            var asked = await ana.GoAsync(question);
            var state = await ana.StateAsync();
            foreach (var number in Enumerable.Range(index * Asked, Asked))
            {
                var said = puzzled[number % puzzled.Count];
                var heard = await ana.Chat.SayAsync(said);
                var (help, again) = Split(heard, asked);
                var isAsked = again.Length > 0;
                Assert.True(isAsked, $"{code}, {question.Name}: after \"{said}\" not \"{asked}\" but \"{heard}\"");
                Assert.Equal(await HelpAsync(ana, question), help);
                Assert.Equal(state!.DialogAction, (await ana.StateAsync())!.DialogAction);
                Assert.Equal(state.Intent!.Name, (await ana.StateAsync())!.Intent!.Name);
            }

            await ana.Chat.SayAsync(ana.Words.Stop.First());
        }

        Assert.Equal(before, await ana.RequestsAsync());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_conversation_goes_on_after_help_as_if_nothing_had_been_said(string code)
    {
        var (words, lines) = (SpokenLanguages.Of(code), Lines.Of(code));
        var ana = playground.NewPerson(acceptLanguage: code);
        await ana.HearAsync(lines.Wish, lines.WhichType);
        (string Answer, string Next)[] turns =
        [
            (lines.Type, lines.WhichEmail),
            (PersonInChat.NewRootEmail(), lines.WhichOu),
            ("Demos", lines.Sure),
        ];
        foreach (var (answer, next) in turns)
        {
            foreach (var puzzled in words.Interruption.Puzzled.Take(Asked))
            {
                await ana.SayAsync(puzzled);
            }

            // Two bad answers are allowed, with or without questions between them.
            await ana.SayAsync("xyzzy");
            await ana.SayAsync(words.Interruption.Puzzled.First());
            await ana.SayAsync("xyzzy");
            await ana.HearAsync(answer, next);
        }

        await ana.SayAsync(words.Interruption.Puzzled.First());
        await ana.HearAsync(lines.Yes, lines.Made);
    }

    [Theory]
    [InlineData(
        "en",
        "thanks!",
        "how much does it cost?",
        "how long does it take?",
        "move my account to Demos",
        "what is the status of my request?",
        "give me 3 accounts",
        "what is an OU?",
        "what do I need an email for?",
        "can I talk to a human?",
        "which account types are there?",
        "transfer my account to bob@example.com"
    )]
    [InlineData(
        "de",
        "danke!",
        "was kostet das?",
        "wie lange dauert das?",
        "verschieb mein Konto nach Demos",
        "wie ist der Status meiner Anfrage?",
        "gib mir 3 Konten",
        "was ist eine OU?",
        "wofür brauche ich eine E-Mail?",
        "kann ich mit einem Menschen sprechen?",
        "welche Kontotypen gibt es?",
        "übertrage mein Konto an bob@example.com"
    )]
    [InlineData(
        "es",
        "¡gracias!",
        "¿cuánto cuesta?",
        "¿cuánto tiempo tarda?",
        "mueve mi cuenta a Demos",
        "¿cuál es el estado de mi solicitud?",
        "dame 3 cuentas",
        "¿qué es una OU?",
        "¿para qué necesito un correo?",
        "¿puedo hablar con una persona?",
        "¿qué tipos de cuenta hay?",
        "transfiere mi cuenta a bob@example.com"
    )]
    [InlineData(
        "fr",
        "merci !",
        "combien ça coûte ?",
        "combien de temps ça prend ?",
        "déplace mon compte vers Demos",
        "quel est le statut de ma demande ?",
        "donne-moi 3 comptes",
        "c'est quoi une OU ?",
        "pourquoi ai-je besoin d'un e-mail ?",
        "puis-je parler à un humain ?",
        "quels types de compte y a-t-il ?",
        "transfère mon compte à bob@example.com"
    )]
    public async Task What_is_asked_in_the_middle_is_answered_as_outside_and_the_open_question_is_asked_again(
        string code,
        params string[] sentences
    )
    {
        var ana = await Owner.MakeAsync(playground, code);
        var before = await ana.RequestsAsync();
        foreach (var said in sentences)
        {
            var outside = await ana.Chat.SayAsync(said);
            Assert.False(OpenQuestion.IsIn(await ana.StateAsync()), $"{code}: \"{said}\" began something: {outside}");
            Assert.DoesNotContain(ana.Words.Conversation.NotUnderstood("Ana"), outside, StringComparison.Ordinal);
            foreach (var question in ana.Questions.Where(question => question.Intent == "AWSAccountVending"))
            {
                var asked = await ana.GoAsync(question);
                var heard = await ana.Chat.SayAsync(said);
                Assert.Equal((outside, asked), Split(heard, asked));
                var isAsked = question.IsAskedIn(await ana.StateAsync());
                Assert.True(isAsked, $"{code}, {question.Name}: not after \"{said}\"");
                await ana.Chat.SayAsync(ana.Words.Stop.First());
            }
        }

        Assert.Equal(before, await ana.RequestsAsync());
    }

    [Theory]
    [InlineData("en", "who approves this?", "what is that for?", "is there a status of my request?")]
    [InlineData("de", "wer genehmigt das?", "wofür brauchst du das?", "wie ist der Status meiner Anfrage?")]
    [InlineData("es", "¿quién aprueba esto?", "¿para qué lo necesitas?", "¿cuál es el estado de mi solicitud?")]
    [InlineData("fr", "qui approuve ça ?", "pourquoi demandez-vous ça ?", "quel est le statut de ma demande ?")]
    public async Task A_question_is_not_an_answer_to_a_parameter(string code, params string[] sentences)
    {
        var ana = await Owner.MakeAsync(playground, code);
        foreach (var question in ana.Questions.Where(question => question.Slot is "ParameterValue" or "Answer"))
        {
            await ana.GoAsync(question);
            foreach (var said in sentences)
            {
                var heard = await ana.Chat.SayAsync(said);
                var isAsked = question.IsAskedIn(await ana.StateAsync());
                Assert.True(isAsked, $"{code}, {question.Name}: \"{said}\" was answered with \"{heard}\"");
                Assert.DoesNotContain(ana.Words.Product.NotAChoice("x")[..10], heard, StringComparison.Ordinal);
            }

            await ana.Chat.SayAsync(ana.Words.Stop.First());
        }
    }

    [Theory]
    [InlineData("en", "yes, but what is lost?", "ok, and who approves this?", "sure? how much does it cost?")]
    [InlineData("en", "ok give a colleague access to my account")]
    [InlineData("de", "ja, aber was geht verloren?", "ok, und wer genehmigt das?", "sicher? was kostet das?")]
    [InlineData("de", "ok gib einem Kollegen Zugriff auf mein Konto")]
    [InlineData("es", "sí, ¿pero qué se pierde?", "ok, ¿y quién aprueba esto?", "¿seguro? ¿cuánto cuesta?")]
    [InlineData("es", "dale acceso a mi equipo")]
    [InlineData("fr", "oui, mais on perd quoi ?", "ok, et qui approuve ça ?", "sûr ? combien ça coûte ?")]
    [InlineData("fr", "ok donne accès à mon compte")]
    public async Task Question_or_another_request_that_begins_with_a_yes_is_no_yes(
        string code,
        params string[] sentences
    )
    {
        var ana = await Owner.MakeAsync(playground, code);
        var before = await ana.RequestsAsync();
        foreach (var question in ana.Questions.Where(question => question.Slot is null))
        {
            foreach (var said in sentences)
            {
                await ana.GoAsync(question);
                var heard = await ana.Chat.SayAsync(said);
                var isAsked = question.IsAskedIn(await ana.StateAsync());
                Assert.True(isAsked, $"{code}, {question.Name}: \"{said}\" was answered with \"{heard}\"");
                await ana.Chat.SayAsync(ana.Words.Stop.First());
            }
        }

        Assert.Equal(before, await ana.RequestsAsync());
    }

    [Theory]
    [InlineData(
        "en",
        "thanks!",
        "move my account to Demos",
        "transfer my account to bob@example.com",
        "rename my account",
        "give me 3 accounts",
        "how much does it cost?",
        "I want to talk to a human"
    )]
    [InlineData(
        "de",
        "Danke!",
        "verschieb mein Konto nach Demos",
        "übertrage mein Konto an bob@example.com",
        "benenne mein Konto um",
        "gib mir 3 Konten",
        "was kostet das?",
        "ich will mit einem Menschen sprechen"
    )]
    [InlineData(
        "es",
        "¡gracias!",
        "mueve mi cuenta a Demos",
        "transfiere mi cuenta a bob@example.com",
        "cambia el nombre de mi cuenta",
        "dame 3 cuentas",
        "¿cuánto cuesta?",
        "quiero hablar con una persona"
    )]
    [InlineData(
        "fr",
        "merci !",
        "déplace mon compte vers Demos",
        "transfère mon compte à bob@example.com",
        "renomme mon compte",
        "donne-moi 3 comptes",
        "combien ça coûte ?",
        "je veux parler à un humain"
    )]
    public async Task What_the_bot_cannot_do_is_answered_as_such_and_never_turned_into_something_else(
        string code,
        params string[] sentences
    )
    {
        var says = SpokenLanguages.Of(code).Interruption;
        string[] answers =
        [
            says.Courtesy("Ana"),
            says.CannotMove("Ana"),
            says.CannotShare("Ana"),
            says.CannotChangeAccount("Ana"),
            says.OneAtATime("Ana"),
            says.Cost("Ana"),
            says.AskPlatformTeam("Ana"),
        ];
        var ana = playground.NewPerson(acceptLanguage: code);
        foreach (var (said, answer) in sentences.Zip(answers))
        {
            Assert.Equal(answer, await ana.SayAsync(said));
        }
    }

    [Theory]
    [InlineData("en", "make it production", "move it to Demos", "change the root email to a@example.com", "no")]
    [InlineData("de", "ändere die OU auf Demos", "leg es in Demos an", "nein")]
    [InlineData("es", "cambia el tipo a producción", "ponla en Demos", "no")]
    [InlineData("fr", "change l'OU pour Demos", "mets-le dans Demos", "non")]
    public async Task A_changed_answer_without_a_conversation_starts_nothing(string code, params string[] sentences)
    {
        foreach (var said in sentences)
        {
            var ana = playground.NewPerson(acceptLanguage: code);
            var heard = await ana.SayAsync(said);
            Assert.DoesNotContain(Lines.Of(code).WhichType, heard, StringComparison.Ordinal);
            Assert.DoesNotContain(Lines.Of(code).WhichEmail, heard, StringComparison.Ordinal);
            await ana.HearAsync(Lines.Of(code).Wish, Lines.Of(code).WhichType);
        }
    }

    [Theory]
    [InlineData("en", "I need one account", "give me one account please")]
    [InlineData("de", "ich brauche ein Konto", "ich brauche 1 Konto")]
    [InlineData("es", "necesito una cuenta", "dame 1 cuenta")]
    [InlineData("fr", "il nous faudrait un compte", "donne-moi 1 compte")]
    public async Task One_account_is_one_account(string code, params string[] sentences)
    {
        foreach (var said in sentences)
        {
            await playground.NewPerson(acceptLanguage: code).HearAsync(said, Lines.Of(code).WhichType);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Status_says_whom_it_waits_for_and_who_approves_says_who(string code)
    {
        var ana = await Owner.MakeAsync(playground, code);
        var who = ana.Words.Or(["approver@example.com", "second.approver@example.com"]);
        await ana.Chat.HearAsync(ana.Lines.Status, who);
        var approvers = await ana.Chat.HearAsync(ana.Phrase("Approvers"), who);
        var sandbox = ana.Words.Interruption.ApprovalsLine(code == "fr" ? "Bac à sable" : "Sandbox", 1);
        Assert.Contains(sandbox, approvers, StringComparison.Ordinal);
        Assert.Contains(ana.Open, approvers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_come_again_with_the_question()
    {
        using var ana = await WebTalker.SignInAsync(playground, "Ana", "Lopez");
        await ana.HearAsync("I would like a new account", "what account type");
        using var response = await ana.Product.PostAsJsonAsync("/conversations", new { UserInput = "why?" });
        var answer = await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        Assert.Equal("AccountType", answer.GetProperty("choices").GetProperty("about").GetString());
    }

    // The reply before the question, and the question without the parts of its first occurrence.
    private static (string Help, string Question) Split(string heard, string asked)
    {
        var line = asked.Split('\n')[^1];
        var afterThanks = line[(line.IndexOf(". ", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..];
        foreach (var question in new[] { asked, line, afterThanks })
        {
            if (heard.EndsWith($"\n{question}", StringComparison.Ordinal))
            {
                return (heard[..^(question.Length + 1)], question);
            }
        }

        return (heard, string.Empty);
    }

    private async Task<string> HelpAsync(Owner ana, OwnersQuestion question)
    {
        var (says, services) = (ana.Words.Interruption, playground.Host.Services);
        var one = ana.Words.Change.Approvals(1, needsOperator: false);
        var types = await services.GetRequiredService<QuestionHelp>().AccountTypesAsync("Ana", ana.Words, default);
        var domains = services.GetRequiredService<VendingPolicy>().RootEmailDomains;
        string[] lifecycles = ["keep", "archive-after-90-days", "delete-after-365-days"];
        return question.Name switch
        {
            "account: AccountType" => types,
            "account: RootEmail" => says.RootEmail("Ana", ana.Words.Or(domains)),
            "account: AccountOU" => says.Ou("Ana", ana.Words.Or(["Experiment", "Demos"])),
            "account: confirmation" => says.AccountConfirmation("Ana", one),
            "which product" => says.WhichProduct("Ana"),
            "product: name" => says.Parameter("Ana", "Name of the bucket", []),
            "product: choice" or "new value" => says.Parameter("Ana", "What becomes of old objects", lifecycles),
            "product: confirmation" => says.ProductConfirmation("Ana", says.NoApproval),
            "which to change" or "which to terminate" => says.WhichResource("Ana"),
            "which parameter" => says.WhichParameter("Ana"),
            "confirm the change" => says.ChangeConfirmation("Ana", ChangeAction.Update, says.NoApproval),
            "confirm the termination" => says.ChangeConfirmation("Ana", ChangeAction.Terminate, says.NoApproval),
            "confirm the extension" => says.ChangeConfirmation("Ana", ChangeAction.Extend, one),
            "confirm the cancellation" => says.CancelConfirmation("Ana", ana.Open),
            _ => throw new InvalidOperationException($"Say here how \"{question.Name}\" is explained."),
        };
    }
}
