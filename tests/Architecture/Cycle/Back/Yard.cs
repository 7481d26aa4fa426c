using ChatOps.Tests.Architecture.Cycle.Front;

namespace ChatOps.Tests.Architecture.Cycle.Back;

/// <summary>The other half of the cycle.</summary>
public sealed class Yard
{
    public Door? InFront { get; init; }
}
