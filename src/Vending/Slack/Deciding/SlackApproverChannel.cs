using ChatOps.Vending.Approvals;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.Records;
using ChatOps.Vending.Slack.Web;
using Microsoft.Extensions.Logging;
using SlackNet;

namespace ChatOps.Vending.Slack.Deciding;

/// <summary>
/// The approvers' channel: one message for each request, which always shows how it stands. Where it was unknown whether a post arrived there may be a second one;
/// it becomes known when somebody presses it, and is kept up to date from then on.
/// </summary>
internal sealed partial class SlackApproverChannel(SlackOptions options, IRequestStore store, SlackWeb web, SlackRecords records, ILogger<SlackApproverChannel> logger) : IApproverChannel
{
    private const int MostCopies = 10;

    /// <inheritdoc/>
    public bool IsOpen => options.ApproversChannel is { Length: > 0 };

    /// <inheritdoc/>
    public async Task ShowAsync(AccountRequest request, CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            return;
        }

        var copies = await records.CopiesAsync(Key(request.Id), cancellationToken);
        if (copies is null)
        {
            var post = await web.PostAsync(options.ApproversChannel!, null, SlackApprovalMessage.Of(request), cancellationToken);
            copies = new SlackCopies([post]);
            await records.CopiesAsync(Key(request.Id), copies, cancellationToken);
            if (await store.FindAsync(request.Id, cancellationToken) is not { } now || now.Version == request.Version)
            {
                return;
            }

            request = now;
        }

        await UpdateAsync(request, copies, cancellationToken);
    }

    /// <summary>Somebody has pressed a message: if it is a copy that nobody knew of, it is known now.</summary>
    public async Task PressedAsync(string requestId, SlackPost post, CancellationToken cancellationToken)
    {
        var known = await records.CopiesAsync(Key(requestId), cancellationToken);
        if (post.Ts.Length > 0 && post.Channel == options.ApproversChannel && known?.Posts.Contains(post) != true)
        {
            await records.CopiesAsync(Key(requestId), new SlackCopies([.. (known?.Posts ?? []).Append(post).TakeLast(MostCopies)]), cancellationToken);
        }
    }

    // Two workers may be at it: whoever writes last looks once more whether the request has moved on, so that the last state is what stays.
    private async Task UpdateAsync(AccountRequest request, SlackCopies copies, CancellationToken cancellationToken)
    {
        var shown = request;
        while (true)
        {
            foreach (var post in copies.Posts)
            {
                await UpdateAsync(post, SlackApprovalMessage.Of(shown), cancellationToken);
            }

            if (await store.FindAsync(shown.Id, cancellationToken) is not { } now || (now.Status == shown.Status && now.ApprovalsGiven == shown.ApprovalsGiven))
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
        catch (SlackException exception) when (SlackCodes.IsMessageGone(exception))
        {
            LogGone(post.Ts, exception.ErrorCode);
        }
    }

    private static string Key(string requestId) => $"approval:{requestId}";

    [LoggerMessage(4004, LogLevel.Information, "The approvers' message {Ts} is gone ({Code})")]
    private partial void LogGone(string ts, string code);
}
