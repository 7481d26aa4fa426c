namespace ChatOps.Application.Watches;

/// <summary>
/// Lists messages that couldn't be handled. An alarm on AWS also watches their number, in case the sweep doesn't run.
/// </summary>
public interface IDeadLetters
{
    /// <summary>Returns the messages, oldest first.</summary>
    Task<IReadOnlyList<DeadLetterNotice>> ListAsync(int limit, CancellationToken cancellationToken);
}

/// <summary>A message that couldn't be handled.</summary>
/// <param name="Id">The message's ID.</param>
/// <param name="Kind">The message's kind.</param>
/// <param name="CorrelationId">The ID to find it in the log.</param>
public sealed record DeadLetterNotice(string Id, string Kind, string CorrelationId);
