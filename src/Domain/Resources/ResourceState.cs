using System.Text.Json.Serialization;

namespace ChatOps.Domain.Resources;

/// <summary>The states of a resource.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResourceState>))]
public enum ResourceState
{
    /// <summary>The resource exists.</summary>
    Active,

    /// <summary>The resource was terminated. Final.</summary>
    Terminated,
}

/// <summary>The allowed changes of a resource's state.</summary>
public static class ResourceStates
{
    /// <summary>Returns true if the change is allowed or the state stays the same.</summary>
    public static bool Allows(ResourceState from, ResourceState to) =>
        from == to || (from, to) == (ResourceState.Active, ResourceState.Terminated);
}
