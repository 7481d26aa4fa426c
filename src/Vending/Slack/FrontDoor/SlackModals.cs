using ChatOps.Vending.Slack.Web;
using Microsoft.Extensions.Logging;
using SlackNet;

namespace ChatOps.Vending.Slack.FrontDoor;

/// <summary>Opens modals while their trigger lives.</summary>
internal sealed partial class SlackModals(SlackWeb web, SlackOptions options, TimeProvider time, ILogger<SlackModals> logger)
{
    /// <summary>Opens the modal.</summary>
    /// <returns>False where Slack refused, or did not answer in time: the person must ask again, since a trigger cannot be used twice.</returns>
    public Task<bool> TryOpenAsync(string triggerId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        TryAsync(view, token => web.OpenAsync(triggerId, view, token), cancellationToken);

    /// <summary>Opens the modal on top of the one in which something was pressed: closing it leads back there.</summary>
    /// <returns>As above.</returns>
    public Task<bool> TryPushAsync(string triggerId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        TryAsync(view, token => web.PushAsync(triggerId, view, token), cancellationToken);

    private async Task<bool> TryAsync(ModalViewDefinition view, Func<CancellationToken, Task> open, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.ModalPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await open(either.Token);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && exception is SlackException or HttpRequestException or OperationCanceledException or SlackBusyException or SlackAnswerException)
        {
            LogNotOpened(exception, view.CallbackId);
            return false;
        }
    }

    [LoggerMessage(4013, LogLevel.Warning, "The modal {Callback} could not be opened")]
    private partial void LogNotOpened(Exception exception, string callback);
}
