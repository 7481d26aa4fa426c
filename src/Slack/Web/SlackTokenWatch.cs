using System.Globalization;
using ChatOps.Application.Operators;
using ChatOps.Application.Storage;
using ChatOps.Application.Watches;
using ChatOps.Domain.Incoming;

namespace ChatOps.Slack.Web;

/// <summary>Checks every quarter of an hour that Slack accepts the bot's token for this workspace. Operators get
/// one message for each new problem, and none when it is over.</summary>
internal sealed class SlackTokenWatch(
    SlackIdentity identity,
    IWatchStore watches,
    OperatorBroadcast operators,
    TimeProvider time
) : IWatch
{
    public const string RunbookHeading = "Slack refuses the bot";

    private const string Name = "slack-token";
    private const string Well = "-";
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var seen = await watches.ReadAsync(Name, cancellationToken);
        var (next, told) = Read(seen);
        if (now < next)
        {
            return;
        }

        // Claims the check for this sweep. If Slack can't be reached, nothing is known until the next check.
        var claimed = Write(now + Pace, told);
        if (!await watches.ReplaceAsync(Name, seen, claimed, cancellationToken))
        {
            return;
        }

        var problem = await ProblemAsync(cancellationToken);
        if (problem == told || (problem != Well && !await operators.TellAsync(MessageFor(problem), cancellationToken)))
        {
            return;
        }

        await watches.ReplaceAsync(Name, claimed, Write(now + Pace, problem), cancellationToken);
    }

    private async Task<string> ProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            await identity.CheckAsync(cancellationToken);
            return Well;
        }
        catch (SlackWorkspaceException exception)
        {
            return IncomingText.Literal(exception.Message).Cleaned;
        }
        catch (SlackRefusalException exception)
        {
            return $"Slack refuses the bot's token ({exception.ErrorCode}). Slack users get no replies until the "
                + $"secret has a valid token.";
        }
    }

    private static OperatorMessage MessageFor(string problem) => new("Slack refuses the bot", problem, RunbookHeading);

    private static (DateTimeOffset Next, string Told) Read(string? seen) =>
        seen?.Split('\n', 2) is [var next, var told]
        && DateTimeOffset.TryParse(next, CultureInfo.InvariantCulture, out var at)
            ? (at, told)
            : (DateTimeOffset.MinValue, Well);

    private static string Write(DateTimeOffset next, string told) =>
        $"{next.ToString("O", CultureInfo.InvariantCulture)}\n{told}";
}
