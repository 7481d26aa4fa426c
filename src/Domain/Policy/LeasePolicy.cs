using System.ComponentModel.DataAnnotations;

namespace ChatOps.Domain.Policy;

/// <summary>
/// The lease of an account or product. At its end operators get a message; nothing is terminated automatically.
/// </summary>
public sealed record LeasePolicy
{
    /// <summary>The days from when the resource is ready; 1 to 3650.</summary>
    [Range(1, 3650)]
    public required int Days { get; init; }

    /// <summary>
    /// The reminders, in days before the end. Each is less than the lease's days, and
    /// none is repeated; empty for no reminders.
    /// </summary>
    public IReadOnlyList<int> RemindDaysBefore
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The rules for extensions by the owner. Without them, only operators can extend the lease.</summary>
    public ExtensionPolicy? Extend { get; init; }
}

/// <summary>The rules for extending a lease.</summary>
public sealed record ExtensionPolicy
{
    /// <summary>The days to add, from the end of the lease or from now if it has passed; 1 to 3650.</summary>
    [Range(1, 3650)]
    public required int Days { get; init; }

    /// <summary>The number of different people who must approve; 0 means no approval. 0 to 5.</summary>
    [Range(0, 5)]
    public required int Approvals { get; init; }
}
