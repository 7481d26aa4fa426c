using ChatOps.Application;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Resources;

/// <summary>Resources in every state, made by the transitions themselves.</summary>
internal static class ResourceSamples
{
    public static readonly StageOptions Stage = new()
    {
        Stage = "Test",
        PublicUrl = "http://localhost",
        Approvers = [],
    };

    /// <summary>What a request makes by becoming ready.</summary>
    public static Resource MadeBy(Request ready) => ResourceOfRequest.MadeBy(ready, null)!;

    /// <summary>A product that its owner has for 30 days.</summary>
    public static Resource LentBucket() => MadeBy(Lent());

    public static Resource ReadyAccount() => MadeBy(In(RequestStatus.Ready));

    /// <summary>What a change request comes to.</summary>
    public static AppliedChange Applied(ChangeAction action, string eventId = "event-2") =>
        ResourceOfRequest.ChangeOf(PendingChange(action, 0, eventId: eventId))!;
}
