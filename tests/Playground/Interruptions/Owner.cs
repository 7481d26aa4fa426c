using System.Text.Json;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Creation;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Infrastructure.Talkers;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground.Interruptions;

/// <summary>An owner in one language: an open request for an account, two buckets, and a database with a
/// lease.</summary>
internal sealed class Owner
{
    private readonly PlaygroundFixture playground;

    private Owner(PlaygroundFixture playground, string code)
    {
        this.playground = playground;
        (Words, Lines) = (SpokenLanguages.Of(code), Lines.Of(code));
        Chat = playground.NewPerson(acceptLanguage: code);
    }

    public Words Words { get; }

    public Lines Lines { get; }

    public PersonInChat Chat { get; }

    /// <summary>The account request that waits for approval.</summary>
    public string Open { get; private set; } = string.Empty;

    public string Bucket { get; private set; } = string.Empty;

    public string Database { get; private set; } = string.Empty;

    /// <summary>Every question of every conversation, with the messages that lead to it.</summary>
    public IReadOnlyList<OwnersQuestion> Questions =>
        [
            .. Account(),
            .. Product(),
            .. Change(),
            new("which to terminate", "TerminateProduct", "Answer", [Phrase("TerminateProduct")]),
            new(
                "confirm the termination",
                "TerminateProduct",
                null,
                [Words.Change.Want(ChangeAction.Terminate, Bucket)]
            ),
            new("confirm the extension", "ExtendProduct", null, [Words.Change.Want(ChangeAction.Extend, Database)]),
            new("confirm the cancellation", "CancelAccountRequest", null, [CancelByName]),
        ];

    /// <summary>Cancels the open request by its ID.</summary>
    public string CancelByName =>
        Words.Code switch
        {
            "de" => $"storniere {Open}",
            "es" => $"cancela {Open}",
            "fr" => $"annule {Open}",
            _ => $"cancel {Open}",
        };

    public static async Task<Owner> MakeAsync(PlaygroundFixture playground, string code)
    {
        var owner = new Owner(playground, code);
        var services = playground.Host.Services;
        var person = new Person(owner.Chat.Email, "Ana", "Lopez");
        owner.Bucket = await MadeProducts.MakeAsync(services, person, MadeProducts.Bucket, Origin());
        await MadeProducts.MakeAsync(services, person, MadeProducts.Bucket, Origin());
        owner.Database = await MadeProducts.MakeAsync(services, person, MadeProducts.Database, Origin());
        var account = new AccountProposal(person, "Sandbox", PersonInChat.NewRootEmail(), "Demos");
        var requests = services.GetRequiredService<RequestCreation>();
        owner.Open = (await requests.CreateAsync(account, Origin(), CancellationToken.None)).Request!.Id;
        return owner;
    }

    /// <summary>Goes from the start to a question; returns the last reply.</summary>
    public async Task<string> GoAsync(OwnersQuestion question)
    {
        var heard = string.Empty;
        foreach (var said in question.Way)
        {
            heard = await Chat.SayAsync(said);
        }

        var state = await StateAsync();
        Assert.True(
            question.IsAskedIn(state),
            $"{Words.Code}, {question.Name}: {state?.Intent?.Name} waits for {state?.DialogAction} after \"{heard}\""
        );
        return heard;
    }

    /// <summary>The current state of Lex.</summary>
    public async Task<LexSessionState?> StateAsync()
    {
        var conversations = playground.Host.Services.GetRequiredService<IConversationStore>();
        return (await conversations.FindAsync($"rest:{Chat.Email}", CancellationToken.None))?.Session;
    }

    /// <summary>All requests of the person with their statuses.</summary>
    public async Task<string> RequestsAsync()
    {
        var path = $"/requests?requester={Uri.EscapeDataString(Chat.Email)}";
        var page = JsonDocument.Parse(await playground.Product.GetStringAsync(path)).RootElement;
        var lines = page.GetProperty("items")
            .EnumerateArray()
            .Select(request => $"{request.GetProperty("id")} {request.GetProperty("status")}");
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>A sentence of the definition for an intent, without values.</summary>
    public string Phrase(string intent)
    {
        var definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));
        return definition
            .BotLocales.Single(locale => locale.LocaleId == Words.LocaleId)
            .Intents.Single(candidate => candidate.Name == intent)
            .SampleUtterances.First(sample => !sample.Utterance.Contains('{', StringComparison.Ordinal))
            .Utterance;
    }

    private static RequestOrigin Origin() => new("rest", "rest:a test", $"event {Guid.NewGuid():N}", string.Empty);

    private IEnumerable<OwnersQuestion> Account()
    {
        string[] way = [Lines.Wish, "Sandbox", PersonInChat.NewRootEmail(), "Demos"];
        string?[] asked = ["AccountType", "RootEmail", "AccountOU", null];
        return asked.Select(
            (slot, index) =>
                new OwnersQuestion($"account: {slot ?? "confirmation"}", "AWSAccountVending", slot, way[..(index + 1)])
        );
    }

    private IEnumerable<OwnersQuestion> Change()
    {
        var want = Words.Change.Want(ChangeAction.Update, Bucket);
        string[] way = [want, "old objects", "delete-after-365-days", Words.Done.First()];
        return
        [
            new("which to change", "UpdateProduct", "Answer", [Phrase("UpdateProduct")]),
            new("which parameter", "UpdateProduct", "Answer", way[..1]),
            new("new value", "UpdateProduct", "Answer", way[..2]),
            new("confirm the change", "UpdateProduct", null, way),
        ];
    }

    private IEnumerable<OwnersQuestion> Product()
    {
        var (want, keep) = (Words.Product.Want("Storage bucket"), Words.Keep.First());
        string[] way = [want, $"b-{Guid.NewGuid():N}"[..20], keep, keep];
        return
        [
            new("which product", "ProductVending", "ProductName", [Words.Product.WhatCanIOrder]),
            new("product: name", "ProductVending", "ParameterValue", way[..1]),
            new("product: choice", "ProductVending", "ParameterValue", way[..2]),
            new("product: confirmation", "ProductVending", null, way),
        ];
    }
}

/// <summary>A question of the bot.</summary>
/// <param name="Name">For the test's messages.</param>
/// <param name="Intent">Its intent.</param>
/// <param name="Slot">The elicited slot; null for a confirmation.</param>
/// <param name="Way">The messages that lead to it.</param>
internal sealed record OwnersQuestion(string Name, string Intent, string? Slot, IReadOnlyList<string> Way)
{
    public bool IsAskedIn(LexSessionState? state) =>
        state is { Intent.Name: { } intent, DialogAction: { } action }
        && intent == Intent
        && (Slot is null ? action.Type == "ConfirmIntent" : action.Type == "ElicitSlot" && action.SlotToElicit == Slot);
}
