using ChatOps.Languages;
using ChatOps.Slack.Blocks;

namespace ChatOps.Tests.Vending.Slack;

public sealed class SlackWordsTests
{
    public static TheoryData<string> Languages() => [.. SpokenLanguages.All.Select(words => words.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Titles_buttons_and_menus_keep_within_what_Slack_shows(string code)
    {
        var words = SpokenLanguages.Find(code)!.Slack;

        Assert.All(
            [
                words.Ask,
                words.Cancel,
                words.Close,
                words.AskForAccount,
                words.OrderSomething,
                words.DenyRequest,
                words.Deny,
            ],
            text => Assert.InRange(text.Length, 1, SlackLimits.ModalTitle)
        );
        Assert.All(
            [
                words.OrderSomethingElse,
                words.GiveMissing,
                words.SignIn,
                words.ChooseOne,
                words.ChooseType,
                words.ChooseOu,
            ],
            text => Assert.InRange(text.Length, 1, SlackLimits.LabelText)
        );
    }
}
