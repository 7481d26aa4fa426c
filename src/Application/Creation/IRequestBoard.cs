using ChatOps.Domain.Requests;

namespace ChatOps.Application.Creation;

/// <summary>A place that always shows how requests stand: the approvers' channel, the requester's own page.</summary>
public interface IRequestBoard
{
    /// <summary>False where none is configured.</summary>
    bool IsOpen { get; }

    /// <summary>Shows the request as it is, or brings what was shown before up to date. Bears repetition.</summary>
    Task ShowAsync(Request request, CancellationToken cancellationToken);
}
