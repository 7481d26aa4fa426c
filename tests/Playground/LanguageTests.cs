using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatOps.Languages;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Infrastructure.Talkers;
using ChatOps.Tests.Vending.Languages;

namespace ChatOps.Tests.Playground;

/// <summary>Who is spoken with in which language, and that a conversation goes on where it stood when it
/// changes.</summary>
public sealed partial class LanguageTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    public static TheoryData<string> All => [.. SpokenLanguages.All.Select(words => words.Code)];

    public static TheoryData<string> Others => [.. SpokenLanguages.All.Skip(1).Select(words => words.Code)];

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.5", "xyzzy", "das habe ich nicht verstanden")]
    [InlineData("nl, es;q=0.3", "ayuda", "Creo cuentas de AWS")]
    [InlineData("fr", "status", "vous n’avez pas encore demandé de compte")]
    [InlineData("nl", "xyzzy", "I didn't understand that")]
    [InlineData("en", "Ich brauche ein Konto", "welchen Kontotyp möchtest du?")]
    [InlineData("de", "what can you do for me", "I create AWS accounts")]
    [InlineData("fr", "necesito una cuenta", "¿qué tipo de cuenta quieres?")]
    public async Task The_portals_language_counts_and_what_is_understood_in_another_counts_more(
        string accepted,
        string said,
        string heard
    ) =>
        Assert.Contains(
            heard,
            await playground.NewPerson(acceptLanguage: accepted).SayAsync(said),
            StringComparison.OrdinalIgnoreCase
        );

    [Theory]
    [MemberData(nameof(Others))]
    public async Task The_wish_for_a_language_asks_the_open_question_again_and_forgets_nothing(string code)
    {
        var (wish, lines, english) = ($"{SpokenLanguages.Of(code).Names[0]} please", Lines.Of(code), Lines.Of("en"));
        var ana = playground.NewPerson();
        await ana.HearAsync(english.Wish, english.WhichType);
        await ana.HearAsync(wish, lines.WhichType);
        await ana.HearAsync("Sandbox", lines.WhichEmail);
        await ana.HearAsync("in English please", english.WhichEmail);
        await ana.HearAsync(PersonInChat.NewRootEmail(), english.WhichOu);
        await ana.HearAsync(wish, lines.WhichOu);
        await ana.HearAsync("Demos", lines.Sure);
        await ana.HearAsync("in English please", english.Sure);
        await ana.HearAsync(wish, lines.Sure);
        var id = PersonInChat.IdIn(await ana.HearAsync(lines.Yes, lines.Made));

        // What it was asked for in stays with the request, and the conversation stays in it.
        var request = await playground.RequestAsync(id);
        Assert.StartsWith(
            "Sandbox account ",
            request.GetProperty("history")[0].GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
        await ana.HearAsync(SpokenLanguages.Of(code).Names[0], SpokenLanguages.Of(code).Conversation.Switched("Ana"));
        await ana.HearAsync("xyzzy", SpokenLanguages.Of(code).Conversation.NotUnderstood("Ana"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Everything_that_the_bot_tells_people_to_say_it_understands(string code)
    {
        var words = SpokenLanguages.Of(code);
        var answers = new[] { words.Stop, words.Back, words.Keep, words.Done, words.Yes }
            .SelectMany(set => set)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var phrases = Sayings
            .Of(words)
            .Values.SelectMany(saying => Quoted().Matches(saying.Text))
            .Select(match =>
                match
                    .Groups["said"]
                    .Value.Replace("‹id›", "REQ-7K3M9QZX", StringComparison.Ordinal)
                    .Replace("‹product›", "Storage bucket", StringComparison.Ordinal)
                    .Trim()
            )
            .Where(phrase =>
                !phrase.Contains('‹', StringComparison.Ordinal)
                && phrase is not ("Storage bucket" or "REQ-7K3M9QZX" or "Deny")
                && !answers.Contains(phrase)
            )
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        Assert.True(phrases.Count > 12, string.Join('\n', phrases));

        var unknown = new List<string>();
        foreach (var phrase in phrases)
        {
            var answer = await playground.NewPerson(acceptLanguage: code).SayAsync(phrase);
            if (answer.Contains(words.Conversation.NotUnderstood("Ana"), StringComparison.Ordinal))
            {
                unknown.Add(phrase);
            }
        }

        Assert.Empty(unknown);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_product_is_asked_for_changed_and_terminated_in_any_language(string code)
    {
        var words = SpokenLanguages.Of(code);
        var ana = playground.NewPerson(acceptLanguage: code);
        await ana.HearAsync(words.Product.WhatCanIOrder, words.Product.WhichProduct("Ana", ["x"])[..12]);
        await ana.HearAsync(words.Stop.First(), words.Conversation.Stopped("Ana"));
        await ana.HearAsync(words.Conversation.WantAccount, Lines.Of(code).WhichType);
        await ana.HearAsync(words.Stop.First(), words.Conversation.Stopped("Ana"));
        await ana.HearAsync(words.Product.Want("Storage bucket"), words.Product.Opening("Ana", "Storage bucket", 3));
        await ana.HearAsync($"b-{Guid.NewGuid():N}"[..20], words.Product.ThankYou("Ana"));
        await ana.HearAsync(words.Keep.First(), words.Product.ThankYou("Ana"));
        await ana.HearAsync(words.Back.First(), words.Product.ThankYou("Ana"));
        await ana.HearAsync("nonsense", words.Product.NotAChoice("x")[..12]);
        await ana.HearAsync(words.Keep.First(), words.Product.ThankYou("Ana"));
        await ana.HearAsync(words.Keep.First(), words.Product.One("Storage bucket"));
        var id = PersonInChat.IdIn(
            await ana.HearAsync(words.YesChoice.Value, words.Conversation.Requested(string.Empty).Trim())
        );
        await playground.UntilStatusAsync(id, "Ready");
        await ana.HearAsync($"{words.Change.Want(ChatOps.Domain.Requests.ChangeAction.Update, id)}", "• ");
        await ana.HearAsync(words.Stop.First(), words.Conversation.Stopped("Ana"));
        await ana.HearAsync(
            $"{words.Change.Want(ChatOps.Domain.Requests.ChangeAction.Terminate, id)}",
            $"Storage bucket {id}"
        );
        await ana.HearAsync(words.NoChoice.Value, "Ana");
    }

    [Theory]
    [InlineData("en", "Production=Production Sandbox=Sandbox", "Yes=yes No=no")]
    [InlineData("de", "Produktion=Production Sandbox=Sandbox", "Ja=ja Nein=nein")]
    [InlineData("es", "Producción=Production Sandbox=Sandbox", "Sí=sí No=no")]
    [InlineData("fr", "Production=Production Bac à sable=Sandbox", "Oui=oui Non=non")]
    public async Task Choices_have_translated_labels_and_the_same_values(string code, string types, string answers)
    {
        using var ana = await WebTalker.SignInAsync(playground, "Ana", "Lopez");
        ana.Product.DefaultRequestHeaders.Add("Accept-Language", code);

        Assert.Equal(types, await ChoicesAsync(ana, SpokenLanguages.Of(code).Conversation.WantAccount));
        await ana.SayAsync("Production");
        await ana.SayAsync(PersonInChat.NewRootEmail());
        Assert.Equal(answers, await ChoicesAsync(ana, "Experiment"));
    }

    /// <summary>With <c>CHATOPS_WRITE_TRANSCRIPT=1</c> the conversation is written there anew.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public async Task The_conversations_in_the_readme_are_what_is_said(string code)
    {
        var lines = Lines.Of(code);
        var transcript = new Transcript(playground.NewPerson(), SpokenLanguages.Of(code));
        foreach (var said in new[] { lines.Wish, lines.Type, $"ana+lab.{code}@example.com", "Demos" })
        {
            await transcript.SayAsync(said);
        }

        var id = PersonInChat.IdIn(await transcript.SayAsync(lines.Yes));
        transcript.Note("the approver opens the link, chooses Approve, submits");
        using var decided = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );
        await playground.UntilStatusAsync(id, "Ready");
        await transcript.SayAsync(lines.Status);

        await Transcript.HoldAgainstReadmeAsync(transcript, $"you   {lines.Wish}\n");
    }

    [GeneratedRegex(
        "„(?<said>[^“]+)“|«\\s?(?<said>[^»]+?)\\s?»|\"(?<said>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Quoted();

    private static async Task<string> ChoicesAsync(WebTalker person, string said)
    {
        using var response = await person.Product.PostAsJsonAsync("/conversations", new { UserInput = said });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return string.Join(
            ' ',
            answer
                .GetProperty("choices")
                .GetProperty("options")
                .EnumerateArray()
                .Select(option =>
                    $"{option.GetProperty("label").GetString()}={option.GetProperty("value").GetString()}"
                )
        );
    }
}
