using ChatOps.Application.Creation;
using ChatOps.Application.Requests;
using ChatOps.Application.Slack;
using ChatOps.Domain.Requests;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Records;
using ChatOps.Slack.Telling;
using ChatOps.Slack.Web;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Deciding;

/// <summary>The approvers' channel, with one message for each request that shows its current state. If Slack
/// didn't answer a post, the channel is searched before the next attempt. A copy that appears later is found when the
/// request next changes.</summary>
internal sealed partial class SlackApproverChannel(
    SlackOptions options,
    IRequestStore store,
    SlackWeb web,
    SlackStrays strays,
    SlackFirstPost first,
    SlackRecords records,
    TimeProvider time,
    ILogger<SlackApproverChannel> logger
) : IRequestBoard
{
    private const int MostCopies = 10;

    // Our assumption, not Slack's promise: after this time, an unanswered post no longer appears.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public bool IsOpen => options.ApproversChannel is { Length: > 0 };

    /// <inheritdoc/>
    public async Task ShowAsync(Request request, CancellationToken cancellationToken)
    {
        // Without approvals there is no one to ask.
        if (!IsOpen || request.Terms.RequiredApprovals == 0)
        {
            return;
        }

        if (
            await first.FindOrPostAsync(
                Key(request.Id),
                () => PostAsync(request, cancellationToken),
                cancellationToken
            ) is
            { } known
        )
        {
            await UpdateAsync(
                request,
                known.StraysUntil is null ? known : await WithStraysAsync(request, known, cancellationToken),
                cancellationToken
            );
        }
    }

    private async Task PostAsync(Request request, CancellationToken cancellationToken)
    {
        var isFirst = await records.BeginAsync(Key(request.Id), cancellationToken);
        var found = isFirst ? [] : await strays.FindAsync(request, options.ApproversChannel!, cancellationToken);
        var posted =
            found.Count == 0
                ? await web.PostAsync(
                    options.ApproversChannel!,
                    null,
                    SlackApprovalMessage.Of(request),
                    cancellationToken
                )
                : null;
        var copies = new SlackCopies(posted is null ? found : [posted], isFirst ? null : time.GetUtcNow() + Late);
        await records.CopiesAsync(Key(request.Id), copies, cancellationToken);
        if (
            posted is null
            || (await store.FindAsync(request.Id, cancellationToken) is { } now && now.Version != request.Version)
        )
        {
            await UpdateAsync(
                await store.FindAsync(request.Id, cancellationToken) ?? request,
                copies,
                cancellationToken
            );
        }
    }

    private async Task<SlackCopies> WithStraysAsync(
        Request request,
        SlackCopies known,
        CancellationToken cancellationToken
    )
    {
        var isLast = time.GetUtcNow() > known.StraysUntil;
        var found = await strays.FindAsync(request, options.ApproversChannel!, cancellationToken);
        var all = new SlackCopies([.. known.Posts.Union(found)], isLast ? null : known.StraysUntil);
        if (isLast || all.Posts.Count > known.Posts.Count)
        {
            await records.CopiesAsync(Key(request.Id), all, cancellationToken);
        }

        return all;
    }

    /// <summary>Records a pressed message as a copy, if it isn't known yet.</summary>
    public async Task PressedAsync(string requestId, SlackPost post, CancellationToken cancellationToken)
    {
        var known = await records.CopiesAsync(Key(requestId), cancellationToken);
        if (post.Ts.Length > 0 && post.Channel == options.ApproversChannel && known?.Posts.Contains(post) != true)
        {
            await records.CopiesAsync(
                Key(requestId),
                new SlackCopies([.. (known?.Posts ?? []).Append(post).TakeLast(MostCopies)], known?.StraysUntil),
                cancellationToken
            );
        }
    }

    // Two workers may update at once. Each checks afterwards whether the request has changed, so the latest state
    // wins.
    private async Task UpdateAsync(Request request, SlackCopies copies, CancellationToken cancellationToken)
    {
        var shown = request;
        while (true)
        {
            foreach (var post in copies.Posts)
            {
                await UpdateAsync(post, SlackApprovalMessage.Of(shown), cancellationToken);
            }

            if (
                await store.FindAsync(shown.Id, cancellationToken) is not { } now
                || (now.Status == shown.Status && now.ApprovalsGiven == shown.ApprovalsGiven)
            )
            {
                return;
            }

            shown = now;
        }
    }

    private async Task UpdateAsync(SlackPost post, SlackContent content, CancellationToken cancellationToken)
    {
        try
        {
            await web.UpdateAsync(post, content, cancellationToken);
        }
        catch (SlackRefusalException exception) when (SlackCodes.IsMessageGone(exception))
        {
            LogGone(post.Ts, exception.ErrorCode);
        }
    }

    private static string Key(string requestId) => $"approval:{requestId}";

    [LoggerMessage(LogEvents.SlackApprovalGone, LogLevel.Information, "The approvers' message {Ts} is gone ({Code})")]
    private partial void LogGone(string ts, string code);
}
