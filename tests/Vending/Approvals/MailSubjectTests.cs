using ChatOps.Application.Approvals;

namespace ChatOps.Tests.Vending.Approvals;

public sealed class MailSubjectTests
{
    [Theory]
    [InlineData("ÀÁÂÃÅĀĂĄ", "A")]
    [InlineData("àáâãåāăą", "a")]
    [InlineData("ÇĆĈĊČ", "C")]
    [InlineData("çćĉċč", "c")]
    [InlineData("ĎĐ", "D")]
    [InlineData("ďđ", "d")]
    [InlineData("ÈÉÊËĒĖĘĚ", "E")]
    [InlineData("èéêëēėęě", "e")]
    [InlineData("ĞĢ", "G")]
    [InlineData("ğģ", "g")]
    [InlineData("ÌÍÎÏĪĮİ", "I")]
    [InlineData("ìíîïīįı", "i")]
    [InlineData("Ķ", "K")]
    [InlineData("ķ", "k")]
    [InlineData("ĹĻĽŁ", "L")]
    [InlineData("ĺļľł", "l")]
    [InlineData("ÑŃŅŇ", "N")]
    [InlineData("ñńņň", "n")]
    [InlineData("ÒÓÔÕŌŐØ", "O")]
    [InlineData("òóôõōőø", "o")]
    [InlineData("ŔŘ", "R")]
    [InlineData("ŕř", "r")]
    [InlineData("ŚŞŠȘ", "S")]
    [InlineData("śşšș", "s")]
    [InlineData("ŢŤȚ", "T")]
    [InlineData("ţťț", "t")]
    [InlineData("ÙÚÛŪŮŰŲ", "U")]
    [InlineData("ùúûūůűų", "u")]
    [InlineData("ÝŸ", "Y")]
    [InlineData("ýÿ", "y")]
    [InlineData("ŹŻŽ", "Z")]
    [InlineData("źżž", "z")]
    [InlineData("ÄÆ", "Ae")]
    [InlineData("äæ", "ae")]
    [InlineData("ÖŒ", "Oe")]
    [InlineData("öœ", "oe")]
    [InlineData("Ü", "Ue")]
    [InlineData("ü", "ue")]
    [InlineData("ß", "ss")]
    [InlineData("‘’", "'")]
    [InlineData("“”", "\"")]
    [InlineData("–—", "-")]
    [InlineData("…", "...")]
    public void Letters_that_ASCII_has_not_become_those_that_people_write_for_them(string letters, string written) =>
        Assert.All(letters, letter => Assert.Equal($"x{written}x", MailSubject.From($"x{letter}x")));

    [Theory]
    [InlineData("a\tb\u00a0c\u2028d", "a b c d")]
    [InlineData("  two   words ", "two words")]
    [InlineData("a~b", "a~b")]
    [InlineData("a\u007fb", "a b")]
    [InlineData("語a", "a")]
    [InlineData("\"7 days\"", "7 days\"")]
    public void What_is_no_printable_ASCII_is_a_space_or_a_question_mark(string text, string subject) =>
        Assert.Equal(subject, MailSubject.From(text));

    [Theory]
    [InlineData(99, 99)]
    [InlineData(100, 99)]
    public void A_subject_has_an_end(int length, int kept)
    {
        var subject = MailSubject.From(new string('x', length));

        Assert.Equal(kept, subject.Length);
        Assert.Equal(length > kept, subject.EndsWith("xxx...", StringComparison.Ordinal));
        Assert.Equal($"{new string('x', 95)}...", MailSubject.From($"{new string('x', 95)} {new string('y', 20)}"));
    }
}
