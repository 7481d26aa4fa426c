using ChatOps.Tests.Pages;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(ChatOps.Tests.Infrastructure.LongestFirst))]

namespace ChatOps.Tests.Infrastructure;

/// <summary>Starts long collections first, since the last one determines the length of a run, and a browser's tests run
/// one after another. No test depends on it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        PagesCollection.Name,
        DecisionPagesCollection.Name,
        ".Faults.FaultMatrixTests",
        ".Playground.AfterwardsTests",
        ".Slack.AfterwardsTests",
        ".Playground.MainJobTests",
        ".Slack.CrashTests",
        ".Slack.InteractionCrashTests",
        ".Slack.TellingTests",
        ".Aws.MainJobOnAwsTests",
        ".BotBuilder.DeploymentTests",
        ".BotBuilder.InterruptionTests",
        ".Playground.OutageTests",
        ".Soak.",
        ".Upgrade.",
        ".Faults.",
        ".Infra.DeployScripts.",
        ".Simulation.",
        ".Playground.",
        ".Slack.",
        ".Infra.",
    ];

    /// <summary>The longest last: the runner queues all collections from one pool thread, whose queue is last in, first
    /// out.</summary>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => Place(collection.TestCollectionDisplayName))];

    private static int Place(string name)
    {
        var place = Array.FindIndex(Long, name.Contains);
        return place < 0 ? Long.Length : place;
    }
}
