using System.ComponentModel.DataAnnotations;

namespace ChatOps.Domain.Policy;

/// <summary>For how long something is lent. At the end operators are asked: nothing goes by itself.</summary>
public sealed record LeasePolicy
{
    /// <summary>Days from when it is ready; 1 to 3650.</summary>
    [Range(1, 3650)]
    public required int Days { get; init; }

    /// <summary>When its requester is reminded, in days before the end; each fewer than its days, none twice. Empty
    /// means never.</summary>
    public IReadOnlyList<int> RemindDaysBefore
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>How its requester may put the end off; left out, only operators can.</summary>
    public ExtensionPolicy? Extend { get; init; }
}

/// <summary>How an end may be put off.</summary>
public sealed record ExtensionPolicy
{
    /// <summary>Days by which; counted from the end, or from now where that has passed. 1 to 3650.</summary>
    [Range(1, 3650)]
    public required int Days { get; init; }

    /// <summary>How many different people must approve; 0 means that nobody is asked. 0 to 5.</summary>
    [Range(0, 5)]
    public required int Approvals { get; init; }
}
