using System.Reflection;
using ChatOps.Domain;

namespace ChatOps.Tests.Architecture;

/// <summary>Growing pauses have one formula. Code that waits or computes powers itself would be another.</summary>
public sealed class BackoffRuleTests
{
    // Slack sets the length of these waits.
    private static readonly string[] Told = ["SlackWeb.PatientlyAsync"];

    private static readonly Assembly[] Product =
    [
        .. new[]
        {
            "Domain",
            "Application",
            "Languages",
            "Conversations",
            "Slack",
            "Aws",
            "Api",
            "Fulfillment",
            "BotBuilder",
        }.Select(project => Assembly.Load($"ChatOps.{project}")),
    ];

    [Fact]
    public void Only_the_backoff_pauses() =>
        Assert.Equal(
            [$"{nameof(Backoff)}.{nameof(Backoff.PauseAsync)}", .. Told],
            Callers(called => called.DeclaringType == typeof(Task) && called.Name == nameof(Task.Delay))
        );

    [Fact]
    public void Only_the_backoff_grows() =>
        Assert.Equal(
            [$"{nameof(Backoff)}.{nameof(Backoff.After)}"],
            Callers(called => called.DeclaringType == typeof(Math) && called.Name == nameof(Math.Pow))
        );

    private static IEnumerable<string> Callers(Func<MethodBase, bool> isMeant) =>
        from type in Product.SelectMany(assembly => assembly.GetTypes())
        from method in CalledMembers.MethodsOf(type)
        where CalledMembers.Of(method).Any(isMeant)
        let name = CalledMembers.LogicalName(method)
        orderby name
        select name;
}
