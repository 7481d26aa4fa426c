using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Vending.Requests;
using ChatOps.Vending;
using ChatOps.Vending.Approvals;
using FsCheck;
using FsCheck.Fluent;

namespace ChatOps.Tests.Vending.Approvals;

public sealed class MailTests
{
    [Theory]
    [InlineData("Approve? Sandbox account in Demos for Ana López, REQ-1", "Approve? Sandbox account in Demos for Ana Lopez, REQ-1")]
    [InlineData("Jürgen Groß\r\nBcc: all@example.com", "Juergen Gross Bcc: all@example.com")]
    [InlineData("***", "ChatOps")]
    [InlineData("", "ChatOps")]
    [InlineData("\u202e-- 東京 x", "x")]
    [InlineData("A 🎉 party", "A ? party")]
    public void A_subject_is_made_into_one_that_SNS_takes(string text, string subject) => Assert.Equal(subject, MailSubject.From(text));

    [Fact]
    public void Any_text_makes_a_subject_that_SNS_takes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var subject = MailSubject.From(text ?? string.Empty);
            Assert.InRange(subject.Length, 1, 99);
            Assert.True(char.IsAsciiLetterOrDigit(subject[0]));
            Assert.All(subject, character => Assert.InRange(character, ' ', '~'));
        }));

    [Fact]
    public void An_approver_reads_who_what_why_and_until_when()
    {
        var stage = new StageOptions { Stage = "Prod", PublicUrl = "https://bot.example.com", Approvers = [new Approver(RequestSamples.First)] };
        var links = new ApprovalLinks(new LinkKeys(new byte[32]), stage, new MovableTime(RequestSamples.Start));
        var request = RequestSamples.Pending();

        var (subject, body) = new ApproverMail(links, stage).Ask(request, RequestSamples.First);

        Assert.Equal($"Approve? Sandbox account in Demos for Ana Lopez, {request.Id}", subject);
        Assert.All(
            ["Ana Lopez (ana@example.com)", "Sandbox", "Demos", "ana+lab@example.com", "policy wants one approval", "4 March 2026 09:00 UTC", links.LinkFor(request, RequestSamples.First)],
            text => Assert.Contains(text, body, StringComparison.Ordinal));
    }
}
