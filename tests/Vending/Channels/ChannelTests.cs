using ChatOps.Api.Accounts;
using ChatOps.Application.Channels;
using ChatOps.Slack.Talk;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Infrastructure.Talkers;

namespace ChatOps.Tests.Vending.Channels;

/// <summary>Every channel uses the seam in docs/channels.md.</summary>
public sealed class ChannelTests
{
    private static readonly IReadOnlyList<Type> Implemented =
    [
        .. new[] { typeof(IChannel<,>).Assembly, typeof(SlackChannel).Assembly, typeof(RestChannel).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(IsChannel),
    ];

    [Fact]
    public void What_was_said_comes_from_a_channel_and_from_nowhere_else()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                File.ReadAllText(file).Contains("new Utterance(", StringComparison.Ordinal)
                || File.ReadAllText(file).Contains("Utterance Hear(", StringComparison.Ordinal)
            )
            .Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(
            Implemented.Select(type => type.Name).Append("IChannel").Order(StringComparer.Ordinal),
            files.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_channel_is_in_its_document_and_in_the_tests_of_the_main_job()
    {
        var document = File.ReadAllText(Repository.PathOf("docs", "channels.md"));

        Assert.Equal(EveryChannel.All.Count, Implemented.Count);
        Assert.All(Implemented, type => Assert.Contains($"`{type.Name}`", document, StringComparison.Ordinal));
    }

    private static bool IsChannel(Type type) =>
        type.IsClass
        && type.GetInterfaces()
            .Any(implemented =>
                implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IChannel<,>)
            );
}
