using ChatOps.Application.Slack;
using ChatOps.Slack.Web;
using Microsoft.Extensions.Logging;
using SlackNet;

namespace ChatOps.Slack.FrontDoor;

/// <summary>Opens modals while their trigger is valid.</summary>
internal sealed partial class SlackModals(
    SlackWeb web,
    SlackOptions options,
    TimeProvider time,
    ILogger<SlackModals> logger
)
{
    /// <summary>Opens the modal.</summary>
    /// <returns><see cref="SlackOutcome.Shown"/>, or a note if Slack refused or didn't answer in time. The person must
    /// ask again, since a trigger can't be used twice.</returns>
    public Task<SlackOutcome> OpenAsync(
        string triggerId,
        ModalViewDefinition view,
        CancellationToken cancellationToken
    ) => TryAsync(view, token => web.OpenAsync(triggerId, view, token), cancellationToken);

    /// <summary>Opens the modal on top of the one with the press; closing it leads back there.</summary>
    /// <returns>See <see cref="OpenAsync"/>.</returns>
    public Task<SlackOutcome> PushAsync(
        string triggerId,
        ModalViewDefinition view,
        CancellationToken cancellationToken
    ) => TryAsync(view, token => web.PushAsync(triggerId, view, token), cancellationToken);

    private async Task<SlackOutcome> TryAsync(
        ModalViewDefinition view,
        Func<CancellationToken, Task> open,
        CancellationToken cancellationToken
    )
    {
        using var patience = new CancellationTokenSource(options.ModalPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await open(either.Token);
            return SlackOutcome.Shown;
        }
        catch (Exception exception)
            when (!cancellationToken.IsCancellationRequested
                && exception
                    is SlackRefusalException
                        or HttpRequestException
                        or OperationCanceledException
                        or SlackBusyException
                        or SlackAnswerException
            )
        {
            LogNotOpened(exception, view.CallbackId);
            return SlackOutcome.Tell(SlackNote.FormNotOpened);
        }
    }

    [LoggerMessage(LogEvents.SlackModalNotOpened, LogLevel.Warning, "The modal {Callback} could not be opened")]
    private partial void LogNotOpened(Exception exception, string callback);
}
