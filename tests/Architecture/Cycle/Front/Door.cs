using ChatOps.Tests.Architecture.Cycle.Back;

namespace ChatOps.Tests.Architecture.Cycle.Front;

/// <summary>Breaks two rules on purpose, so that the tests of the rules have something to find.</summary>
public sealed class Door
{
    public Yard? Behind { get; init; }
}
