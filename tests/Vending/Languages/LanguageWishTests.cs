using ChatOps.Languages;

namespace ChatOps.Tests.Vending.Languages;

public sealed class LanguageWishTests
{
    [Theory]
    [InlineData("auf Deutsch bitte", "de")]
    [InlineData("Auf deutsch, bitte!", "de")]
    [InlineData("can we speak German?", "de")]
    [InlineData("kannst du Französisch?", "fr")]
    [InlineData("in English please", "en")]
    [InlineData("English, please.", "en")]
    [InlineData("bitte auf Englisch", "en")]
    [InlineData("let's switch to Spanish", "es")]
    [InlineData("en español por favor", "es")]
    [InlineData("¿podemos hablar español?", "es")]
    [InlineData("en francais s'il vous plait", "fr")]
    [InlineData("en français, s’il vous plaît", "fr")]
    [InlineData("parlez-vous anglais ?", "en")]
    [InlineData("habla alemán", "de")]
    public void A_request_for_a_language_is_understood_in_any_language(string said, string code)
    {
        Assert.Equal(code, LanguageWish.Of(said, isAnswer: false)?.Code);
        Assert.Equal(code, LanguageWish.Of(said, isAnswer: true)?.Code);
    }

    [Theory]
    [InlineData("deutsch")]
    [InlineData("English")]
    [InlineData("¡Español!")]
    public void The_bare_name_requests_a_language_only_without_a_question(string said)
    {
        Assert.NotNull(LanguageWish.Of(said, isAnswer: false));
        Assert.Null(LanguageWish.Of(said, isAnswer: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("please")]
    [InlineData("I need an account")]
    [InlineData("I need an account for the German team")]
    [InlineData("german or english")]
    [InlineData("in Demos please")]
    [InlineData("deutsch@example.com")]
    [InlineData("english english english english english english english english english")]
    public void Other_text_is_not_a_request_for_a_language(string said)
    {
        Assert.Null(LanguageWish.Of(said, isAnswer: false));
        Assert.Null(LanguageWish.Of(said, isAnswer: true));
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("de_DE", "de")]
    [InlineData("ES-mx", "es")]
    [InlineData("nl", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("deutsch", null)]
    public void A_tag_means_its_language(string? tag, string? code) =>
        Assert.Equal(code, SpokenLanguages.Find(tag)?.Code);
}
