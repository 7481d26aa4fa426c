using ChatOps.Application.Requests;
using ChatOps.Conversations;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>The replies to "how does my request stand?".</summary>
public sealed class RequestSummaryTests : IDisposable
{
    private const string Undecided = $"is waiting for {First} or {Second} to approve it";
    private const string Expires = "It expires on 4 March 2026 at 09:00 UTC.";

    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly RequestSummary summary;

    public RequestSummaryTests()
    {
        store = new SqliteRequestStore(file.Open());
        var type = new AccountTypePolicy
        {
            Name = "Sandbox",
            OrganizationalUnits = ["Demos"],
            Approvals = 1,
        };
        summary = new RequestSummary(
            store,
            new VendingPolicy { AccountTypes = [type], ConcurrentAccountOperations = 2 }
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData(RequestStatus.PendingApproval, $"{Undecided}: 0 of 1 approvals given. {Expires}")]
    [InlineData(RequestStatus.Provisioning, "is being created. It usually takes up to 30 minutes.")]
    [InlineData(RequestStatus.Ready, "is ready: the account's ID is 123456789012.")]
    [InlineData(
        RequestStatus.Failed,
        "has failed: The email address is in use. The operators have been told and can try again."
    )]
    [InlineData(RequestStatus.Denied, "was denied by approver@example.com: Not now")]
    [InlineData(RequestStatus.Expired, "has expired.")]
    [InlineData(RequestStatus.Cancelled, "was cancelled.")]
    public async Task Each_status_has_its_sentence(RequestStatus status, string sentence)
    {
        var request = In(status);

        Assert.Equal(
            $"{request.Id} (Sandbox account in Demos, root email ana+lab@example.com) {sentence}",
            await summary.SentenceAsync(request, Words.English, Cancellation)
        );
    }

    [Theory]
    [InlineData(
        "en",
        "is approved, but AWS is busy with another operation. I'll try again on 2 March 2026 at 09:02 UTC. "
            + "There's nothing you need to do."
    )]
    [InlineData(
        "de",
        "ist genehmigt, aber AWS ist gerade mit einem anderen Vorgang beschäftigt. Ich versuche es am 2. "
            + "März 2026 um 09:02 Uhr UTC noch einmal. Du musst nichts tun."
    )]
    [InlineData(
        "es",
        "está aprobada, pero AWS está ocupado con otra operación. Volveré a intentarlo el 2 de marzo de "
            + "2026 a las 09:02 UTC. No tienes que hacer nada."
    )]
    [InlineData(
        "fr",
        "est approuvée, mais AWS est occupé par une autre opération. Je réessaierai le 2 mars 2026 à "
            + "09:02 UTC. Vous n’avez rien à faire."
    )]
    public async Task What_finds_AWS_busy_says_that_it_waits_and_until_when(string code, string sentence)
    {
        var busy = Placed()
            .OrderFailed(1, new OrderFailure(FailureKind.Later, "busy"), Start.AddMinutes(2), Start)
            .Next!;

        Assert.EndsWith(
            sentence,
            await summary.SentenceAsync(busy, SpokenLanguages.Of(code), Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_could_not_be_had_any_more_says_why()
    {
        var withdrawn = Pending().Withdraw("The address is taken by now.", Start).Next!;

        Assert.EndsWith(
            "was cancelled: The address is taken by now.",
            await summary.SentenceAsync(withdrawn, Words.English, Cancellation),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(1, "It's 1st in line to be ordered and takes about 20 minutes.")]
    [InlineData(2, "It's 2nd in line to be ordered and takes about 20 minutes.")]
    [InlineData(3, "It's 3rd in line to be ordered and takes about 40 minutes.")]
    [InlineData(4, "It's 4th in line to be ordered and takes about 40 minutes.")]
    [InlineData(11, "It's 11th in line to be ordered and takes about 120 minutes.")]
    [InlineData(12, "It's 12th in line to be ordered and takes about 120 minutes.")]
    [InlineData(13, "It's 13th in line to be ordered and takes about 140 minutes.")]
    [InlineData(21, "It's 21st in line to be ordered and takes about 220 minutes.")]
    public async Task An_approved_request_has_its_place_in_line(int place, string sentence)
    {
        Request last = null!;
        for (var number = 1; number <= place; number++)
        {
            last = Approved(number);
            Assert.NotNull((await store.SaveAsync(last, null, Cancellation)).Saved);
        }

        await store.SaveAsync(
            RequestTransitions.Create(Draft(0, eventId: "product") with { Subject = Bucket() }, [First], Start),
            null,
            Cancellation
        );

        Assert.EndsWith(
            $"is approved. {sentence}",
            await summary.SentenceAsync(last, Words.English, Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_has_no_line_is_ordered_in_a_moment()
    {
        var product = RequestTransitions.Create(Draft(0) with { Subject = Bucket() }, [First], Start);

        Assert.EndsWith(
            "is approved and will be ordered in a moment.",
            await summary.SentenceAsync(product, Words.English, Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_change_says_what_it_waits_for_what_becomes_of_it_and_what_became_of_the_thing()
    {
        var ending = PendingChange(ChangeAction.Terminate, 1, isAccount: true);
        var unconfirmed = await summary.SentenceAsync(ending, Words.English, Cancellation);
        var undecided = await summary.SentenceAsync(
            ending.Confirm("operator@example.com", "page", Start).Next!,
            Words.English,
            Cancellation
        );
        var extension = await summary.SentenceAsync(PendingChange(ChangeAction.Extend, 0), Words.English, Cancellation);
        var gone = await summary.SentenceAsync(
            Lent().Changed(PendingChange(ChangeAction.Terminate, 0), Start.AddDays(1)).Next!,
            Words.English,
            Cancellation
        );

        const string given = $"0 of 1 approvals given. {Expires}";
        const string also = "and for an operator to confirm it";
        Assert.EndsWith($"{Undecided}, {also}: {given}", unconfirmed, StringComparison.Ordinal);
        Assert.EndsWith($"{Undecided}: {given}", undecided, StringComparison.Ordinal);
        Assert.EndsWith("is approved and will be carried out in a moment.", extension, StringComparison.Ordinal);
        Assert.EndsWith("was terminated on 3 March 2026.", gone, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "this page, which is only for you: /products/")]
    [InlineData("D1", "the page that I sent you a link to.")]
    public async Task What_lacks_its_secrets_says_where_they_go(string address, string sentence)
    {
        var product = Bucket().WithValues([new("Password", "Password", null) { IsSecret = true }]);
        var request = RequestTransitions.Create(Draft(0, address) with { Subject = product }, [First], Start);

        Assert.Contains(
            $"is waiting for you. Please enter its secret values by 4 March 2026 at 09:00 UTC on {sentence}",
            await summary.SentenceAsync(request, Words.English, Cancellation),
            StringComparison.Ordinal
        );
    }

    private static Request Approved(int number)
    {
        var draft = Draft(0, eventId: $"event-{number}").WithAccount($"ana+{number}@example.com", $"Sandbox-{number}");
        return RequestTransitions.Create(
            draft with
            {
                Terms = draft.Terms with { OpenRequestsPerRequester = 100 },
            },
            [First],
            Start.AddMinutes(number)
        );
    }
}
