using ChatOps.Domain.Requests;

namespace ChatOps.Application.Creation;

/// <summary>Shows the current state of requests: the approvers' channel or the requester's home page.</summary>
public interface IRequestBoard
{
    /// <summary>False if the board isn't configured.</summary>
    bool IsOpen { get; }

    /// <summary>Shows the request or updates what was shown before. Safe to repeat.</summary>
    Task ShowAsync(Request request, CancellationToken cancellationToken);
}
