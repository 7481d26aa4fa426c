using System.Text.Json.Serialization;

namespace ChatOps.Domain.Resources;

/// <summary>Whether a resource is still there.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResourceState>))]
public enum ResourceState
{
    /// <summary>It is there.</summary>
    Active,

    /// <summary>It was terminated. Final.</summary>
    Terminated,
}

/// <summary>The map of a resource's life. What is not on it does not happen.</summary>
public static class ResourceStates
{
    /// <summary>Returns true where the map has an arrow, or where the state stays.</summary>
    public static bool Allows(ResourceState from, ResourceState to) =>
        from == to || (from, to) == (ResourceState.Active, ResourceState.Terminated);
}
