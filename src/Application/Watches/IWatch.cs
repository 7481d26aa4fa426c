namespace ChatOps.Application.Watches;

/// <summary>Looks at something outside the requests that changes without telling anybody; the sweep calls it in every
/// round.</summary>
public interface IWatch
{
    /// <summary>Looks, where it is time to, and sees to what has changed. An exception is logged, and the next round
    /// looks again.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
