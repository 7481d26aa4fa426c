using ChatOps.Application.Creation;
using ChatOps.Application.Slack;
using ChatOps.Domain.Requests;
using ChatOps.Slack.Records;

namespace ChatOps.Slack.Asking;

/// <summary>When a request changes, refreshes its requester's Home tab, if they have opened it. The request may come
/// from any channel.</summary>
internal sealed class SlackHomeBoard(SlackOptions options, SlackHome home, SlackRecords records) : IRequestBoard
{
    /// <inheritdoc/>
    public bool IsOpen => true;

    /// <inheritdoc/>
    public async Task ShowAsync(Request request, CancellationToken cancellationToken)
    {
        foreach (var userId in (await records.HomesAsync(request.Requester.Email, cancellationToken))?.UserIds ?? [])
        {
            await home.RefreshAsync(options.TeamId, userId, cancellationToken);
        }
    }
}
