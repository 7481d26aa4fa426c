namespace ChatOps.Vending.Watches;

/// <summary>Who subscribes the approvers' topic.</summary>
public interface IApproverSubscriptions
{
    /// <summary>Every subscription by e-mail.</summary>
    Task<IReadOnlyList<ApproverSubscription>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A subscription by e-mail.</summary>
/// <param name="Endpoint">The address that gets the mail.</param>
/// <param name="IsConfirmed">False until its owner has confirmed: SNS delivers nothing before, and says nothing.</param>
/// <param name="Admits">The approvers whose mail its filter lets through, in lower case; null where it lets everything through.</param>
public sealed record ApproverSubscription(string Endpoint, bool IsConfirmed, IReadOnlyList<string>? Admits);
