using ChatOps.Languages;

namespace ChatOps.Tests.Vending.Languages;

/// <summary>That no language misses a sentence, or says it in another one.</summary>
public sealed class WordsTests
{
    // Lex's own limit for a message's content is 1024, and more than one part may have to fit.
    private const int Longest = 950;

    public static TheoryData<string> Codes => [.. SpokenLanguages.All.Select(words => words.Code)];

    public static TheoryData<string> Others => [.. SpokenLanguages.All.Skip(1).Select(words => words.Code)];

    [Fact]
    public void The_languages_are_English_German_Spanish_and_French() =>
        Assert.Equal(
            ["en en_US", "de de_DE", "es es_419", "fr fr_FR"],
            SpokenLanguages.All.Select(words => $"{words.Code} {words.LocaleId}")
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void Everything_that_is_said_says_something_and_can_be_sent_through_lex(string code)
    {
        var sayings = Sayings.Of(SpokenLanguages.Of(code));

        Assert.True(sayings.Count > 200, $"only {sayings.Count} texts were found");
        Assert.All(
            sayings.Values,
            saying =>
            {
                Assert.True(saying.Text.Length <= Longest, $"{saying.Name}: {saying.Text.Length} characters");
                Assert.True(saying.Text.IndexOfAny(['{', '}', '[', ']']) < 0, $"{saying.Name}: {saying.Text}");
                Assert.Equal(saying.Text.Trim(), saying.Text);
                Assert.DoesNotContain("  ", saying.Text, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_sentence_tells_what_the_English_one_tells(string code)
    {
        var own = Sayings.Of(SpokenLanguages.Of(code));
        var missing = Sayings
            .Of(Words.English)
            .Values.SelectMany(saying =>
                saying
                    .Marks.Where(mark =>
                        saying.Text.Contains(mark, StringComparison.Ordinal)
                        != own[saying.Name].Text.Contains(mark, StringComparison.Ordinal)
                    )
                    .Select(mark => $"{saying.Name} and {mark}: {own[saying.Name].Text}")
            )
            .Concat(
                Sayings
                    .Of(Words.English)
                    .Values.Where(saying => saying.Text.Length == 0 != (own[saying.Name].Text.Length == 0))
                    .Select(saying => $"{saying.Name} is empty in one of them")
            )
            .ToList();

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_sentence_is_left_in_English(string code)
    {
        var own = Sayings.Of(SpokenLanguages.Of(code));

        // A sentence has at least two words; labels of one word may be the same in both.
        var left = Sayings
            .Of(Words.English)
            .Values.Where(saying =>
                saying.Text.Split(' ').Length > 1
                && saying.Text.Split(' ').Any(word => word.Length > 2 && word.All(char.IsAsciiLetterLower))
            )
            .Where(saying => saying.Text == own[saying.Name].Text)
            .Select(saying => $"{saying.Name}: {saying.Text}")
            .ToList();

        Assert.Empty(left);
    }

    [Fact]
    public void Every_language_has_one_code_one_locale_and_names_of_its_own()
    {
        Assert.Equal(SpokenLanguages.All.Count, SpokenLanguages.All.DistinctBy(words => words.Code).Count());
        Assert.Equal(SpokenLanguages.All.Count, SpokenLanguages.All.DistinctBy(words => words.LocaleId).Count());
        var names = SpokenLanguages.All.SelectMany(words => words.Names).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(
            SpokenLanguages.All,
            words => Assert.StartsWith(words.Code + "_", words.LocaleId, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("en", "2 March 2026", "2 March 2026 at 14:05 UTC", "1,234.5")]
    [InlineData("de", "2. März 2026", "2. März 2026 um 14:05 Uhr UTC", "1.234,5")]
    [InlineData("es", "2 de marzo de 2026", "2 de marzo de 2026 a las 14:05 UTC", "1,234.5")]
    [InlineData("fr", "2 mars 2026", "2 mars 2026 à 14:05 UTC", "1\u202F234,5")]
    public void Dates_and_numbers_are_written_as_the_language_writes_them(
        string code,
        string day,
        string moment,
        string number
    )
    {
        var words = SpokenLanguages.Of(code);
        var at = new DateTimeOffset(2026, 3, 2, 15, 5, 0, TimeSpan.FromHours(1));

        Assert.Equal((day, moment, number), (words.Day(at), words.Moment(at), words.Number(1234.5m)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_the_bot_tells_people_to_say_is_among_what_it_understands(string code)
    {
        var words = SpokenLanguages.Of(code);

        Assert.All(new[] { words.Stop, words.Back, words.Keep, words.Done, words.Yes }, set => Assert.NotEmpty(set));
        Assert.Contains(words.YesChoice.Value, words.Yes);
        Assert.Contains(words.Back.First(), words.Product.Opening("Ana", "x", 2), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(words.Done.First(), words.Change.WhatElse("Ana", ["x"]), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            words.Keep,
            word =>
                words.Product.Question("x", [], string.Empty, "y").Contains(word, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(
            words.Keep,
            word =>
                words
                    .Product.Question("x", [], string.Empty, string.Empty)
                    .Contains(word, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(
            words.Stop,
            word => words.Product.Opening("Ana", "x", 2).Contains(word, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_phrase_is_recognized_as_it_is_written(string code)
    {
        var words = SpokenLanguages.Of(code);

        var (puzzled, no) = (words.Interruption.Puzzled, words.Interruption.No);

        Assert.Empty(
            new[] { words.Stop, words.Back, words.Keep, words.Done, words.Yes, puzzled, no }.SelectMany(phrases =>
                phrases.Where(phrase => phrase != "-" && !words.Says(phrases, phrase))
            )
        );
    }

    [Fact]
    public void A_word_that_ends_a_conversation_in_one_language_is_no_answer_in_any()
    {
        var answers = SpokenLanguages
            .All.SelectMany(words =>
                new[] { words.Back, words.Keep, words.Done, words.Yes, words.Interruption.Puzzled }
            )
            .SelectMany(phrases => phrases);

        Assert.DoesNotContain(answers, answer => SpokenLanguages.All.Any(words => words.Says(words.Stop, answer)));
    }

    [Theory]
    [InlineData("en", "Stop", true)]
    [InlineData("en", "no, STOP it, please!!", true)]
    [InlineData("en", "\u201cnever mind\u201d", true)]
    [InlineData("en", "well then, forget it.", true)]
    [InlineData("en", "no", false)]
    [InlineData("en", "please", false)]
    [InlineData("en", "", false)]
    [InlineData("en", "stop the server", false)]
    [InlineData("en", "cancel my request", false)]
    [InlineData("en", "don't stop", false)]
    [InlineData("de", "Ach nein, vergiss es bitte!", true)]
    [InlineData("de", "nicht stopp", false)]
    [InlineData("es", "\u00a1Ya, d\u00e9jalo!", true)]
    [InlineData("fr", "j\u2019abandonne", true)]
    [InlineData("fr", "bon, laisse tomber\u202f!", true)]
    public void Punctuation_and_courtesies_around_a_phrase_change_nothing_and_other_words_do(
        string code,
        string text,
        bool expected
    )
    {
        var words = SpokenLanguages.Of(code);

        Assert.Equal(expected, words.Says(words.Stop, text));
    }
}
