using ChatOps.Conversations;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Infrastructure.Talkers;

namespace ChatOps.Tests.Playground.Interruptions;

/// <summary>Words that end a conversation end only that one, at every question of every intent and language.</summary>
public sealed class StopTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    // The number of questions for each phrase; the first phrases are tried at all questions.
    private const int PhrasesPerQuestion = 4;

    private const string Account = "AWSAccountVending";
    private const string Product = "ProductVending";
    private const string Cancel = "CancelAccountRequest";

    public static TheoryData<string> Codes => Lines.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Words_that_end_a_conversation_end_it_at_every_question_and_touch_nothing_else(string code)
    {
        var ana = await Owner.MakeAsync(playground, code);
        var phrases = ana.Words.Stop.ToList();
        var courtesy = ana.Words.Interruption.Courtesies.First();
        var before = await ana.RequestsAsync();
        foreach (var (index, question) in ana.Questions.Index())
        {
            var some = Enumerable
                .Range(index * PhrasesPerQuestion, PhrasesPerQuestion)
                .Select(number => phrases[number % phrases.Count]);
            foreach (var said in some.Concat([phrases[0], "cancel", $"{courtesy}, {phrases[1].ToUpperInvariant()}!!"]))
            {
                await ana.GoAsync(question);
                await EndsAsync(ana, said, question.Name);
            }
        }

        Assert.Equal(before, await ana.RequestsAsync());
    }

    [Theory]
    [InlineData("en", "ok, never mind that")]
    [InlineData("de", "ok, ich will das Konto nicht mehr")]
    [InlineData("es", "vale, ya no quiero la cuenta")]
    [InlineData("fr", "ok, je ne veux plus du compte")]
    public async Task Yes_that_goes_on_to_end_the_conversation_ends_it(string code, string said)
    {
        var ana = await Owner.MakeAsync(playground, code);
        var before = await ana.RequestsAsync();

        await ana.GoAsync(ana.Questions.First(question => question.Slot is null));
        await EndsAsync(ana, said, "confirmation of an account");

        Assert.Equal(before, await ana.RequestsAsync());
    }

    [Theory]
    [InlineData(
        "en",
        "cancel the account",
        "I no longer need the account",
        "I don't want the account anymore",
        "please cancel the order",
        "terminate",
        "delete it",
        "get rid of it",
        "I want to cancel my order",
        "never mind that",
        "stop my order"
    )]
    [InlineData(
        "de",
        "ich brauche das Konto nicht mehr",
        "storniere die Bestellung",
        "beenden",
        "löschen",
        "ich will das Konto nicht mehr",
        "Bestellung stornieren",
        "brich die Bestellung ab"
    )]
    [InlineData(
        "es",
        "ya no quiero la cuenta",
        "cancela la cuenta que pedí",
        "termina",
        "dar de baja",
        "eliminar",
        "anular el pedido",
        "cancelar el pedido"
    )]
    [InlineData(
        "fr",
        "je ne veux plus du compte",
        "annule la commande",
        "résilier",
        "résilie",
        "annule le compte demandé",
        "stoppe la commande",
        "supprimer"
    )]
    public async Task What_may_mean_this_conversation_never_leads_to_the_end_of_anything_else(
        string code,
        params string[] sentences
    )
    {
        var ana = await Owner.MakeAsync(playground, code);
        var before = await ana.RequestsAsync();
        foreach (var question in ana.Questions.Where(question => question.Intent is Account or Product))
        {
            foreach (var said in sentences)
            {
                await ana.GoAsync(question);
                await ana.Chat.SayAsync(said);
                var state = await ana.StateAsync();
                Assert.False(
                    OpenQuestion.IsIn(state) && state?.Intent?.Name is Cancel or "TerminateProduct",
                    $"{code}, {question.Name}: \"{said}\" led to {state?.Intent?.Name}"
                );
                if (OpenQuestion.IsIn(state))
                {
                    await ana.Chat.SayAsync(ana.Words.Stop.First());
                }

                await ana.Chat.SayAsync(ana.Words.YesChoice.Value);
            }
        }

        Assert.Equal(before, await ana.RequestsAsync());
    }

    [Theory]
    [InlineData("en", "cancel my request")]
    [InlineData("de", "storniere meine Anfrage")]
    [InlineData("es", "cancela mi solicitud")]
    [InlineData("fr", "annule ma demande")]
    public async Task By_its_name_a_request_is_cancelled_from_any_question_of_an_account(string code, string byNoun)
    {
        var ana = await Owner.MakeAsync(playground, code);
        foreach (var question in ana.Questions.Where(question => question.Intent == Account))
        {
            // At a confirmation "cancel my request" is a no: only the ID is explicit.
            foreach (var said in question.Slot is null ? [ana.CancelByName] : new[] { byNoun, ana.CancelByName })
            {
                await ana.GoAsync(question);
                Assert.Contains(ana.Open, await ana.Chat.SayAsync(said), StringComparison.Ordinal);
                var state = await ana.StateAsync();
                Assert.Equal(("ConfirmIntent", Cancel), (state!.DialogAction!.Type, state.Intent!.Name));
                await ana.Chat.SayAsync(ana.Words.NoChoice.Value);
            }
        }

        await ana.GoAsync(ana.Questions[0]);
        await ana.Chat.SayAsync(ana.CancelByName);
        await ana.Chat.HearAsync(ana.Words.YesChoice.Value, ana.Words.Conversation.Cancelled("Ana", ana.Open));
        Assert.Equal("Cancelled", (await playground.RequestAsync(ana.Open)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("en", "cancel", "never mind")]
    [InlineData("de", "abbrechen", "vergiss es")]
    [InlineData("es", "cancelar", "olvídalo")]
    [InlineData("fr", "annuler", "laisse tomber")]
    public async Task Outside_of_a_conversation_cancel_asks_about_the_request_and_never_mind_does_not(
        string code,
        string cancel,
        string neverMind
    )
    {
        var ana = await Owner.MakeAsync(playground, code);
        var stays = ana.Words.Interruption.RequestsStay([ana.Open]);
        await ana.Chat.HearAsync(neverMind, $"{ana.Words.Interruption.NothingToStop("Ana")} {stays}");
        await ana.Chat.SayAsync(ana.Words.YesChoice.Value);
        Assert.Equal("PendingApproval", (await playground.RequestAsync(ana.Open)).GetProperty("status").GetString());

        Assert.Contains(ana.Open, await ana.Chat.SayAsync(cancel), StringComparison.Ordinal);
        await ana.Chat.HearAsync(ana.Words.YesChoice.Value, ana.Words.Conversation.Cancelled("Ana", ana.Open));
    }

    [Theory]
    [InlineData("en", "cancel my request")]
    [InlineData("de", "storniere meine Anfrage")]
    [InlineData("es", "cancela mi solicitud")]
    [InlineData("fr", "annule ma demande")]
    public async Task Without_an_open_request_a_cancellation_stops_the_current_conversation(string code, string said)
    {
        var (words, lines) = (SpokenLanguages.Of(code), Lines.Of(code));
        var ana = playground.NewPerson(acceptLanguage: code);
        await ana.HearAsync(lines.Wish, lines.WhichType);
        Assert.Equal(words.Conversation.Stopped("Ana"), await ana.SayAsync(said));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task None_of_them_picks_nothing_to_terminate(string code)
    {
        var ana = await Owner.MakeAsync(playground, code);
        foreach (var said in new[] { ana.Words.NoChoice.Value, ana.Words.Done.Last() })
        {
            await ana.GoAsync(ana.Questions.Single(question => question.Name == "which to terminate"));
            await ana.Chat.HearAsync(said, ana.Words.Conversation.Stopped("Ana"));
        }
    }

    [Theory]
    [InlineData("en", "close my account", "terminate my sandbox account")]
    [InlineData("de", "schließe mein Konto", "beende mein Sandbox-Konto")]
    [InlineData("es", "cierra mi cuenta", "termina mi cuenta Sandbox")]
    [InlineData("fr", "ferme mon compte", "résilie mon compte Sandbox")]
    public async Task An_account_that_is_not_there_is_not_turned_into_a_product_that_is(
        string code,
        params string[] sentences
    )
    {
        var ana = await Owner.MakeAsync(playground, code);
        foreach (var said in sentences)
        {
            var nothing = ana.Words.Change.NoCandidate("Ana", ChangeAction.Terminate, ana.Words.Request.Account);
            Assert.Equal(nothing, await ana.Chat.SayAsync(said));
        }
    }

    private static async Task EndsAsync(Owner ana, string said, string question)
    {
        var heard = await ana.Chat.SayAsync(said);
        var asks = OpenQuestion.IsIn(await ana.StateAsync());
        Assert.False(asks, $"{ana.Words.Code}, {question}: \"{said}\" was answered with \"{heard}\"");
        var next = await ana.Chat.SayAsync(ana.Words.YesChoice.Value);
        asks = OpenQuestion.IsIn(await ana.StateAsync());
        Assert.False(asks, $"{ana.Words.Code}, {question}: after \"{said}\", a yes was answered with \"{next}\"");
    }
}
