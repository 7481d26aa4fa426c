using ChatOps.Application.Creation;
using ChatOps.Application.Slack;
using ChatOps.Domain.Requests;
using ChatOps.Slack.Records;

namespace ChatOps.Slack.Asking;

/// <summary>Keeps the Home tab of everybody who has opened it up to date with each change of his requests, wherever he
/// asked for them.</summary>
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
