namespace ChatOps.Application.Watches;

/// <summary>Messages that nobody could handle. On AWS there is an alarm on their number besides, for when the sweep
/// itself does not run.</summary>
public interface IDeadLetters
{
    /// <summary>Those that lie there, oldest first.</summary>
    Task<IReadOnlyList<DeadLetterNotice>> ListAsync(int limit, CancellationToken cancellationToken);
}

/// <summary>A message that was put aside.</summary>
/// <param name="Id">The message's own id.</param>
/// <param name="Kind">What it was about.</param>
/// <param name="CorrelationId">To find it in the log.</param>
public sealed record DeadLetterNotice(string Id, string Kind, string CorrelationId);
