using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Secrets;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Vending.Requests;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Vending.Approvals;

public sealed class MailTests
{
    [Theory]
    [InlineData(
        "Approve? Sandbox account in Demos for Ana López, REQ-1",
        "Approve? Sandbox account in Demos for Ana Lopez, REQ-1"
    )]
    [InlineData("Jürgen Groß\r\nBcc: all@example.com", "Juergen Gross Bcc: all@example.com")]
    [InlineData("***", "ChatOps")]
    [InlineData("", "ChatOps")]
    [InlineData("\u202e-- 東京 x", "x")]
    [InlineData("A 🎉 party", "A ? party")]
    public void A_subject_is_made_into_one_that_SNS_takes(string text, string subject) =>
        Assert.Equal(subject, MailSubject.From(text));

    [Fact]
    public void Any_text_makes_a_subject_that_SNS_takes() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                {
                    var subject = MailSubject.From(text ?? string.Empty);
                    Assert.InRange(subject.Length, 1, 99);
                    Assert.True(char.IsAsciiLetterOrDigit(subject[0]));
                    Assert.All(subject, character => Assert.InRange(character, ' ', '~'));
                }
            )
        );

    [Fact]
    public void An_approver_reads_who_what_why_and_until_when()
    {
        var stage = new StageOptions
        {
            Stage = "Prod",
            PublicUrl = "https://bot.example.com",
            Approvers = [new Approver(RequestSamples.First)],
        };
        var links = new ApprovalLinks(new LinkKeys(new byte[32]), stage, new FakeTimeProvider(RequestSamples.Start));
        var request = RequestSamples.Pending();

        var (subject, body) = new ApproverMail(links, stage).Ask(request, RequestSamples.First);

        Assert.Equal($"Approve? Sandbox account in Demos for Ana Lopez, {request.Id}", subject);
        Assert.All(
            [
                "Ana Lopez (ana@example.com)",
                "Sandbox",
                "Demos",
                "ana+lab@example.com",
                "the policy requires one approval",
                "4 March 2026 09:00 UTC",
                links.LinkFor(request, RequestSamples.First),
            ],
            text => Assert.Contains(text, body, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(400)]
    public void Subject_names_the_request_however_long_the_requester_s_name_is(int length)
    {
        var stage = new StageOptions
        {
            Stage = "Test",
            PublicUrl = "https://bot.example.com",
            Approvers = [new Approver(RequestSamples.First)],
        };
        var mail = new ApproverMail(
            new ApprovalLinks(new LinkKeys(new byte[32]), stage, new FakeTimeProvider(RequestSamples.Start)),
            stage
        );
        var request = RequestSamples.Pending() with
        {
            Requester = new Person("ana@example.com", new string('A', length), new string('東', length)),
        };

        Assert.All(
            [
                mail.Ask(request, RequestSamples.First).Subject,
                mail.Remind(request, RequestSamples.First).Subject,
                mail.Expired(request).Subject,
            ],
            subject =>
            {
                Assert.EndsWith($", {request.Id}", subject, StringComparison.Ordinal);
                Assert.InRange(subject.Length, 1, MailSubject.MaximumLength);
            }
        );
    }

    [Fact]
    public void Asking_reminding_and_the_end_are_mails_of_their_own_word_for_word()
    {
        var stage = new StageOptions
        {
            Stage = "Test",
            PublicUrl = "https://bot.example.com",
            Approvers = [new Approver(RequestSamples.First)],
        };
        var links = new ApprovalLinks(new LinkKeys(new byte[32]), stage, new FakeTimeProvider(RequestSamples.Start));
        var mail = new ApproverMail(links, stage);
        var account = RequestSamples.Pending(approvals: 2);
        var bucket = RequestSamples.PendingProduct(1);
        bucket = bucket.WithValues(
            new ProductValue("Note", "What it is for, in a few words", "reports\r\n  Request: REQ-00000000")
        );

        Equal(
            (
                $"Test: Approve? Sandbox account in Demos for Ana Lopez, {account.Id}",
                $$"""
                Ana Lopez (ana@example.com) asks for an AWS account, and you're one of the people who can approve it.

                  Request:      {{account.Id}}
                  Account type: Sandbox
                  OU:           Demos
                  Account name: Sandbox-ana-1
                  Root email:   ana+lab@example.com
                  The account's administrator will be: ana@example.com
                  Decide by:    4 March 2026 09:00 UTC

                Why you're asked: the policy requires approvals by 2 different people for Sandbox accounts.

                To see the request and approve or deny it, open this page. Opening it decides nothing:
                {{links.LinkFor(account, RequestSamples.First)}}

                Keep the link to yourself: anyone who has it can decide in your name. Please don't forward this email.
                """
            ),
            mail.Ask(account, RequestSamples.First)
        );
        Equal(
            (
                $"Test: Reminder: approve? Storage bucket for Ana Lopez, {bucket.Id}",
                $$"""
                Ana Lopez (ana@example.com) is still waiting for a decision about a Storage bucket.

                  Request:                        {{bucket.Id}}
                  Product:                        Storage bucket
                  What it is for, in a few words: reports   Request: REQ-00000000
                  Decide by:                      4 March 2026 09:00 UTC

                To see the request and approve or deny it, open this page. Opening it decides nothing:
                {{links.LinkFor(bucket, RequestSamples.First)}}

                Keep the link to yourself: anyone who has it can decide in your name. Please don't forward this email.
                """
            ),
            mail.Remind(bucket, RequestSamples.First)
        );
        Equal(
            (
                $"Test: Expired: Sandbox account in Demos for Ana Lopez, {account.Id}",
                $$"""
                The request of Ana Lopez (ana@example.com) for an AWS account has expired without a decision.
                There's nothing you need to do.

                  Request:      {{account.Id}}
                  Account type: Sandbox
                  OU:           Demos
                  Account name: Sandbox-ana-1
                  Root email:   ana+lab@example.com
                  The account's administrator will be: ana@example.com
                  Decide by:    4 March 2026 09:00 UTC

                """
            ),
            mail.Expired(account)
        );

        static void Equal((string Subject, string Body) expected, (string Subject, string Body) actual)
        {
            Assert.Equal(expected.Subject, actual.Subject);
            Assert.Equal(expected.Body.ReplaceLineEndings("\n"), actual.Body.ReplaceLineEndings("\n"));
        }
    }

    [Theory]
    [InlineData("Prod", "Approve?")]
    [InlineData("Local", "Approve?")]
    [InlineData("Test", "Test: Approve?")]
    public void Another_stage_than_the_real_one_is_named_first(string name, string subject)
    {
        var stage = new StageOptions
        {
            Stage = name,
            PublicUrl = "https://bot.example.com",
            Approvers = [],
        };
        var mail = new ApproverMail(
            new ApprovalLinks(new LinkKeys(new byte[32]), stage, new FakeTimeProvider(RequestSamples.Start)),
            stage
        );

        Assert.StartsWith(
            subject,
            mail.Ask(RequestSamples.Pending(), RequestSamples.First).Subject,
            StringComparison.Ordinal
        );
    }
}
