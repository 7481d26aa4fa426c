using System.Globalization;
using ChatOps.Application.Observability;

namespace ChatOps.Infra.Monitoring;

/// <summary>Patterns of metric filters; each log line is a JSON object.</summary>
internal static class LogPatterns
{
    /// <summary>Lines of the level Error and above.</summary>
    public const string Errors = "{ ($.level = \"Error\") || ($.level = \"Critical\") }";

    /// <summary>The directory of OUs and accounts couldn't be refreshed.</summary>
    public static string OrganizationsUnread { get; } = Line(LogEvents.DirectoryUnread);

    /// <summary>Lex didn't answer: in Slack, over HTTP, in a second language, or for a message that asks something
    /// else.</summary>
    public const string LexUnanswered =
        "{ ($.event = 4002) || ($.event = 3002) || ($.event = 1401) || ($.event = 1402) }";

    /// <summary>Slack's calls in the HTTP API's access log.</summary>
    public const string SlackCalls = "{ $.path = \"/slack/*\" }";

    private static string Line(int eventId) =>
        string.Create(CultureInfo.InvariantCulture, $"{{ $.event = {eventId} }}");
}
