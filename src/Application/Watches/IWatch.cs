namespace ChatOps.Application.Watches;

/// <summary>Checks something outside the requests for changes. The sweep calls it every time.</summary>
public interface IWatch
{
    /// <summary>
    /// Checks if it is time to, and handles changes. Exceptions are logged, and the next sweep checks again.
    /// </summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
