using System.Reflection;
using ChatOps.Application.Work;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Languages;

/// <summary>A code has a sentence in every language.</summary>
public sealed class ReasonTextTests
{
    public static TheoryData<Type> Reasons => [.. Codes(typeof(Reason))];

    public static TheoryData<Type> Notes => [.. Codes(typeof(PrivateNote))];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_has_a_sentence_in_every_language(Type type)
    {
        var sentences = SpokenLanguages.All.Select(words => ((Reason)Sample(type)).In(words)).ToList();

        Assert.All(sentences, sentence => Assert.False(string.IsNullOrWhiteSpace(sentence)));
        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void Every_private_note_has_a_sentence_in_every_language(Type type)
    {
        var sentences = LanguageCodes
            .All.Select(code => Pending() with { Origin = Pending().Origin with { Language = code } })
            .Select(request => ((PrivateNote)Sample(type)).For(request))
            .ToList();

        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_standalone_reason_begins_with_a_capital() =>
        Assert.Equal(
            "There's no product with that name.",
            new StandaloneReason(new PolicyReason.NoSuchProduct()).In(Words.English)
        );

    [Fact]
    public void The_codes_of_the_languages_are_those_of_their_texts() =>
        Assert.Equal(LanguageCodes.All, SpokenLanguages.All.Select(words => words.Code));

    // The history keeps its own wording. While the English of the messages says the same, people read one text in both
    // places.
    [Theory]
    [InlineData(ChangeAction.Update, false)]
    [InlineData(ChangeAction.Extend, false)]
    [InlineData(ChangeAction.Extend, true)]
    [InlineData(ChangeAction.Terminate, false)]
    [InlineData(ChangeAction.Terminate, true)]
    public void The_history_says_of_a_change_what_the_messages_say(ChangeAction action, bool isAccount)
    {
        var request = PendingChange(action, 1, isAccount);

        Assert.Equal(ProductText.Of(request).InShort(request), request.History[0].Detail);
    }

    [Fact]
    public void The_history_says_of_a_product_what_the_messages_say()
    {
        var request = PendingProduct(1);

        Assert.Equal(ProductText.Of(request).InShort(request), request.History[0].Detail);
    }

    private static IEnumerable<Type> Codes(Type root) =>
        root.Assembly.GetTypes().Where(type => type.IsSubclassOf(root) && !type.IsAbstract);

    private static object Sample(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.Instance) is [var constructor]
            ? constructor.Invoke([
                .. constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType)),
            ])
            : throw new InvalidOperationException($"{type} has several constructors.");

    private static object? Argument(Type type) =>
        type switch
        {
            _ when type == typeof(string) => "root-email",
            _ when type == typeof(int) => 3,
            _ when type == typeof(decimal?) => 3m,
            _ when type == typeof(Decision) => Decision.Approve,
            _ when type == typeof(RequestStatus) => RequestStatus.Denied,
            _ when type == typeof(ChangeAction) => ChangeAction.Terminate,
            _ when type == typeof(Request) => Pending(),
            _ when type == typeof(Reason) => new RequestReason.OwnRequest(),
            _ when type == typeof(IReadOnlyList<string>) => new[] { "first", "second" },
            _ when type == typeof(IReadOnlyList<AccountTypePolicy>) => new AccountTypePolicy[]
            {
                new()
                {
                    Name = "Sandbox",
                    OrganizationalUnits = ["Lab"],
                    Approvals = 1,
                },
            },
            _ => throw new InvalidOperationException($"Say here what a {type} is, for example."),
        };
}
