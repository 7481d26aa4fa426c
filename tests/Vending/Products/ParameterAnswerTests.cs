using ChatOps.Domain.Incoming;
using ChatOps.Domain.Products;
using ChatOps.Languages;

namespace ChatOps.Tests.Vending.Products;

public sealed class ParameterAnswerTests
{
    private static readonly ProductParameter Text = new()
    {
        Key = "Name",
        Label = "Name",
        Type = "String",
    };
    private static readonly ProductParameter Choice = Text with
    {
        AllowedValues = ["db.t4g.micro", "db.t4g.small", "archive-after-90-days"],
        Default = "db.t4g.micro",
    };
    private static readonly ProductParameter Number = Text with
    {
        Type = "Number",
        MinValue = 1,
        MaxValue = 100,
        Default = "80",
    };
    private static readonly ProductParameter List = Text with { Type = "CommaDelimitedList" };

    [Theory]
    [InlineData("DB.T4G.SMALL", "db.t4g.small")]
    [InlineData("small", "db.t4g.small")]
    [InlineData("archive after 90", "archive-after-90-days")]
    [InlineData("keep", "db.t4g.micro")]
    [InlineData("the default", "db.t4g.micro")]
    [InlineData("t4g", null)]
    [InlineData("large", null)]
    public void A_choice_is_known_by_any_part_that_only_it_has(string said, string? value) =>
        Assert.Equal(value, ParameterAnswer.Read(Choice, IncomingText.Of(said), Words.English).Value);

    [Theory]
    [InlineData("50", "50")]
    [InlineData("50 %", "50")]
    [InlineData("$ 50", "50")]
    [InlineData("12.5", "12.5")]
    [InlineData("keep", "80")]
    [InlineData("1,000", null)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("many", null)]
    [InlineData("1e1", null)]
    public void A_number_is_read_out_of_what_was_said_and_held_against_its_limits(string said, string? value) =>
        Assert.Equal(value, ParameterAnswer.Read(Number, IncomingText.Of(said), Words.English).Value);

    [Theory]
    [InlineData("a@example.com, b@example.com", "a@example.com,b@example.com")]
    [InlineData("a@example.com and b@example.com", "a@example.com,b@example.com")]
    [InlineData("a@example.com b@example.com", "a@example.com,b@example.com")]
    [InlineData("sandy", "sandy")]
    [InlineData(" , ", null)]
    public void A_list_is_what_stands_between_commas_spaces_and_ands(string said, string? value) =>
        Assert.Equal(value, ParameterAnswer.Read(List, IncomingText.Of(said), Words.English).Value);

    [Fact]
    public void A_text_is_held_against_length_and_pattern_and_the_refusal_says_what_would_do()
    {
        var name = Text with
        {
            MinLength = 3,
            MaxLength = 8,
            AllowedPattern = "[a-z]+",
            ConstraintDescription = "lower-case letters",
        };

        Assert.Equal("orders", ParameterAnswer.Read(name, IncomingText.Of(" orders "), Words.English).Value);
        Assert.Contains(
            "at least 3",
            ParameterAnswer.Read(name, IncomingText.Of("ab"), Words.English).TextIn(Words.English),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "at most 8",
            ParameterAnswer.Read(name, IncomingText.Of("ninechars"), Words.English).TextIn(Words.English),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "lower-case letters",
            ParameterAnswer.Read(name, IncomingText.Of("orders1"), Words.English).TextIn(Words.English),
            StringComparison.Ordinal
        );
        Assert.NotNull(ParameterAnswer.Read(name, IncomingText.Of("keep it"), Words.English).Objection);
    }

    [Fact]
    public void A_pattern_that_cannot_be_checked_here_is_left_to_the_catalog()
    {
        Assert.NotNull(ParameterAnswer.Check(Text with { AllowedPattern = "(unclosed" }, "anything").Value);
        Assert.NotNull(ParameterAnswer.Check(Text with { AllowedPattern = "(a+)+" }, new string('a', 60) + "!").Value);
    }

    [Fact]
    public void Nothing_is_an_answer_only_where_nothing_is_the_default()
    {
        Assert.Null(ParameterAnswer.Check(Text, string.Empty).Value);
        Assert.Null(ParameterAnswer.Check(Text with { Default = "x" }, string.Empty).Value);
        Assert.Equal(
            string.Empty,
            ParameterAnswer.Check(Text with { Default = string.Empty, AllowedPattern = "[a-z]+" }, string.Empty).Value
        );
        Assert.Equal(
            string.Empty,
            ParameterAnswer.Read(Text with { Default = string.Empty }, IncomingText.Of("skip"), Words.English).Value
        );
    }
}
