using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Telling;

namespace ChatOps.Slack.Deciding;

/// <summary>Approvals and denials in Slack. Each approver counts once, as with email links. People who may not decide,
/// or decide too late, get a private message.</summary>
internal sealed class SlackDecisions(
    IRequestStore store,
    Decisions decisions,
    SlackApprovers approvers,
    SlackPeople people,
    SlackApproverChannel channel,
    SlackTeller teller,
    SlackRecords records,
    TimeProvider time
)
{
    /// <summary>Returns why this press would be refused; null if it wouldn't, or if only Slack could tell.</summary>
    public async Task<Say?> RecallRefusalAsync(
        string teamId,
        string userId,
        string requestId,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var (isCertain, approver) = await approvers.RecallAsync(teamId, userId, cancellationToken);
        return isCertain
            ? RefusalOf(await store.FindAsync(requestId, cancellationToken), approver, Decision.Deny, reason)
            : null;
    }

    /// <summary>Handles a press of Approve, or of Deny if its modal didn't open.</summary>
    public async Task<SlackOutcome> PressAsync(SlackBlockAction press, CancellationToken cancellationToken)
    {
        var requestId = press.Value;
        await channel.PressedAsync(requestId, new SlackPost(press.ChannelId, press.MessageTs), cancellationToken);
        if (press.ActionId == SlackApprovalMessage.ApproveAction)
        {
            return await DecideAsync(press.Identity, requestId, Decision.Approve, null, press.Place, cancellationToken);
        }

        // The front door didn't open the form. If the person may not decide, say why; otherwise ask them to try again.
        var approver = await approvers.FindAsync(press.TeamId, press.UserId, cancellationToken);
        var refusal =
            RefusalOf(await store.FindAsync(requestId, cancellationToken), approver, Decision.Deny, "?")
            ?? (words => words.Slack.DenyFormNotOpened);
        await WhisperOnceAsync(press, refusal, cancellationToken);
        await ShowAsync(requestId, cancellationToken);
        return SlackOutcome.Shown;
    }

    /// <summary>Handles a denial with its reason.</summary>
    public Task<SlackOutcome> DenyAsync(SlackViewSubmission submission, CancellationToken cancellationToken)
    {
        var (requestId, channelId, threadTs) = SlackDenyForm.Read(submission.PrivateMetadata);
        var reason = submission.ValueOf(SlackDenyForm.Reason).Lines;
        var pressed = submission.Place with { ChannelId = channelId, ThreadTs = threadTs };
        return DecideAsync(submission.Identity, requestId, Decision.Deny, reason, pressed, cancellationToken);
    }

    private async Task<SlackOutcome> DecideAsync(
        string delivery,
        string requestId,
        Decision decision,
        string? reason,
        SlackPlace at,
        CancellationToken cancellationToken
    )
    {
        if (await records.IsDoneAsync(delivery, cancellationToken))
        {
            return SlackOutcome.Silent(SlackSilence.ShownBefore);
        }

        var isFirst = await records.BeginAsync(delivery, cancellationToken);
        var approver = await approvers.FindAsync(at.TeamId, at.UserId, cancellationToken);
        var refusal = RefusalOf(await store.FindAsync(requestId, cancellationToken), approver, decision, reason);
        if (refusal is null)
        {
            var change = await decisions.DecideAsync(
                requestId,
                approver!.Email,
                decision,
                reason,
                SlackPlace.Channel,
                cancellationToken
            );
            refusal = SaidOf(change.Refusal);
        }
        else if (!isFirst && approver is not null && await IsOwnAsync(requestId, approver, decision, cancellationToken))
        {
            // The worker that handled this press before recorded the decision, and crashed before it finished.
            refusal = null;
        }

        if (refusal is not null)
        {
            var words = await people.RecallWordsAsync(at.TeamId, at.UserId, cancellationToken);
            await teller.WhisperAsync(at, SlackContents.Of(refusal(words)), cancellationToken);
            await ShowAsync(requestId, cancellationToken);
        }

        await records.DoneAsync(delivery, cancellationToken);
        return SlackOutcome.Shown;
    }

    private Say? RefusalOf(Request? request, Approver? approver, Decision decision, string? reason)
    {
        if (request is null)
        {
            return words => words.Slack.RequestForgotten;
        }

        return approver is null ? words => words.Slack.NoApprover
            : EmailAddress.IsSamePerson(approver.Email, request.Requester.Email) ? words => words.Request.OwnRequest
            : SaidOf(request.Decide(approver.Email, decision, reason, SlackPlace.Channel, time.GetUtcNow()).Refusal);
    }

    private static Say? SaidOf(Refusal? refusal) => refusal is null ? null : refusal.Says;

    private async Task<bool> IsOwnAsync(
        string requestId,
        Approver approver,
        Decision decision,
        CancellationToken cancellationToken
    ) =>
        (await store.FindAsync(requestId, cancellationToken))?.Approvals.Any(approval =>
            approval.Decision == decision
            && approval.Channel == SlackPlace.Channel
            && EmailAddress.IsSamePerson(approval.Approver, approver.Email)
        ) == true;

    private async Task WhisperOnceAsync(SlackBlockAction press, Say sentence, CancellationToken cancellationToken)
    {
        if (!await records.IsDoneAsync(press.Identity, cancellationToken))
        {
            var words = await people.RecallWordsAsync(press.TeamId, press.UserId, cancellationToken);
            await teller.WhisperAsync(press.Place, SlackContents.Of(sentence(words)), cancellationToken);
            await records.DoneAsync(press.Identity, cancellationToken);
        }
    }

    // If a copy of the message still has buttons after the decision, a press on them updates it.
    private async Task ShowAsync(string requestId, CancellationToken cancellationToken)
    {
        if (
            await store.FindAsync(requestId, cancellationToken) is { Status: not RequestStatus.PendingApproval } request
        )
        {
            await channel.ShowAsync(request, cancellationToken);
        }
    }
}
