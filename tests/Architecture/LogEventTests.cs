using System.Reflection;
using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Architecture;

/// <summary>Metric filters and people find a log line by its event ID, so each ID belongs to one line and is in its
/// project's list.</summary>
public sealed partial class LogEventTests
{
    [Fact]
    public void Every_log_line_has_an_id_that_no_other_line_has()
    {
        var shared = LogLines
            .All.GroupBy(line => line.EventId)
            .Where(lines => lines.Key <= 0 || lines.Count() > 1)
            .Select(lines => $"{lines.Key}: {string.Join(", ", lines.Select(line => line.Method))}");

        Assert.Empty(shared);
        Assert.True(LogLines.All.Count >= 50, $"Only {LogLines.All.Count} lines were found.");
    }

    [Fact]
    public void Every_project_lists_the_ids_of_its_lines_and_no_others()
    {
        foreach (var lines in LogLines.All.GroupBy(line => line.Assembly))
        {
            var list = Assert.Single(lines.Key.GetTypes(), type => type.Name == "LogEvents");
            var listed = list.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (int)field.GetRawConstantValue()!);

            Assert.Equal(listed.Order(), lines.Select(line => line.EventId).Order());
        }
    }

    // The tests know every assembly with log lines, and there is no other way to write one.
    [Fact]
    public void Every_log_line_of_the_sources_is_among_them()
    {
        var sources = new[] { "src", "dev", "infra" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            )
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj", StringComparer.Ordinal))
            .Select(File.ReadAllText)
            .ToList();

        Assert.Equal(LogLines.All.Count, sources.Sum(source => Attribute().Count(source)));
        Assert.DoesNotContain(sources, OtherWay().IsMatch);
    }

    [GeneratedRegex(@"\[LoggerMessage\(", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex(
        @"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(|LoggerMessage\.Define|new EventId\(",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OtherWay();
}

/// <summary>A log line in a program of the solution.</summary>
internal sealed record LogLine(Assembly Assembly, string Method, int EventId);

/// <summary>Finds all log lines by their attributes.</summary>
internal static class LogLines
{
    private const BindingFlags Declared =
        BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<LogLine> All { get; } =
    [
        .. Directory
            .EnumerateFiles(AppContext.BaseDirectory, "ChatOps.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != "ChatOps.Tests")
            .SelectMany(name => Assembly.Load(name!).GetTypes())
            .SelectMany(type => type.GetMethods(Declared))
            .Select(method => (Method: method, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(found => found.Message is not null)
            .Select(found => Of(found.Method, found.Message!)),
    ];

    private static LogLine Of(MethodInfo method, LoggerMessageAttribute message) =>
        new(method.DeclaringType!.Assembly, $"{method.DeclaringType.FullName}.{method.Name}", message.EventId);
}
