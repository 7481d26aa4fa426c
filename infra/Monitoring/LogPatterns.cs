using System.Globalization;
using ChatOps.Application.Observability;

namespace ChatOps.Infra.Monitoring;

/// <summary>What metric filters look for in the log, which is a JSON object in each line.</summary>
internal static class LogPatterns
{
    /// <summary>Lines of the level Error and worse.</summary>
    public const string Errors = "{ ($.level = \"Error\") || ($.level = \"Critical\") }";

    /// <summary>The line that says that the directory of OUs and accounts could not be made new.</summary>
    public static string OrganizationsUnread { get; } = Line(LogEvents.DirectoryUnread);

    /// <summary>
    /// The lines that say that Lex did not answer: to a message in Slack, to one over HTTP, in a second language,
    /// to what does not answer its question.
    /// </summary>
    public const string LexUnanswered =
        "{ ($.event = 4002) || ($.event = 3002) || ($.event = 1401) || ($.event = 1402) }";

    /// <summary>Slack's calls in the HTTP API's access log.</summary>
    public const string SlackCalls = "{ $.path = \"/slack/*\" }";

    private static string Line(int eventId) =>
        string.Create(CultureInfo.InvariantCulture, $"{{ $.event = {eventId} }}");
}
