using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(ChatOps.Tests.Infrastructure.LongestFirst))]

namespace ChatOps.Tests.Infrastructure;

/// <summary>What takes minutes begins first: a run is as long as what begins last, and a browser's tests come one after the other. No test depends on it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["pages", ".Playground.AfterwardsTests", ".Faults.FaultMatrixTests", ".Slack.AfterwardsTests", ".Simulation.", ".Slack.CrashTests", ".Slack.InteractionCrashTests", ".Upgrade.", ".Soak.", ".Faults."];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    private static int Place(string name)
    {
        var place = Array.FindIndex(Long, name.Contains);
        return place < 0 ? Long.Length : place;
    }
}
