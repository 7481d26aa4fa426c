using ChatOps.Application.Observability;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Operators;

/// <summary>Sends operators messages that belong to no request, through all their channels.</summary>
public sealed partial class OperatorBroadcast(IEnumerable<IOperatorChannel> channels, ILogger<OperatorBroadcast> logger)
{
    /// <summary>Sends the message through every channel, even if one fails.</summary>
    /// <returns>True if at least one channel succeeded, so the message needs no repetition.</returns>
    public async Task<bool> TellAsync(OperatorMessage message, CancellationToken cancellationToken)
    {
        var told = false;
        foreach (var channel in channels)
        {
            try
            {
                await channel.TellAsync(message, cancellationToken);
                told = true;
            }
            catch (Exception exception)
                when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFailed(exception, channel.GetType().Name, message.Title);
            }
        }

        return told;
    }

    [LoggerMessage(LogEvents.OperatorsNotTold, LogLevel.Error, "{Channel} could not send to operators: {Title}")]
    private partial void LogFailed(Exception exception, string channel, string title);
}
