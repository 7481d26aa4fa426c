using ChatOps.Tests.Architecture.Cycle.Back;

namespace ChatOps.Tests.Architecture.Cycle.Front;

/// <summary>Breaks two rules on purpose, for the tests of the rules.</summary>
public sealed class Door
{
    public Yard? Behind { get; init; }
}
