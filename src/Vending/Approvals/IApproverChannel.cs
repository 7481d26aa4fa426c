using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Approvals;

/// <summary>Where approvers see requests besides their e-mail: a channel of theirs.</summary>
public interface IApproverChannel
{
    /// <summary>False where none is configured.</summary>
    bool IsOpen { get; }

    /// <summary>Shows the request as it is, or brings what was shown before up to date. Bears repetition.</summary>
    Task ShowAsync(AccountRequest request, CancellationToken cancellationToken);
}
