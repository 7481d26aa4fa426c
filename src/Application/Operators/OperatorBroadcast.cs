using ChatOps.Application.Observability;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Operators;

/// <summary>Tells the operators something that no request is about, through every channel that they have.</summary>
public sealed partial class OperatorBroadcast(IEnumerable<IOperatorChannel> channels, ILogger<OperatorBroadcast> logger)
{
    /// <summary>Tells every channel; one that is down does not keep the others from hearing it.</summary>
    /// <returns>True where at least one was told: then nothing is to be repeated.</returns>
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

    [LoggerMessage(LogEvents.OperatorsNotTold, LogLevel.Error, "{Channel} could not tell the operators: {Title}")]
    private partial void LogFailed(Exception exception, string channel, string title);
}
