using System.Text.RegularExpressions;

namespace ChatOps.Domain.Provisioning;

/// <summary>
/// Classifies failures from AWS's error codes and messages. Codes such as <c>EMAIL_ALREADY_EXISTS</c> are split into
/// words first, so the same rules apply to both; "try again" is ignored because AWS adds it to any failure.
/// </summary>
public static partial class FailureReasons
{
    // Longer than any record's message.
    private const int MostRead = 4000;
    private const int Timeout = 1000;

    // The first matching rule decides. Specific causes come before general
    // errors, because AWS may wrap one error in the
    // code of another: "ValidationException: Stack is in UPDATE_IN_PROGRESS state".
    private static readonly Rule[] Rules =
    [
        // A unique name or address is taken.
        new(
            FailureKind.Never,
            "already (been )?(exists?|in use|used|being used|associated|assigned|taken|belongs?)",
            "(e ?mail|address|name)( \\w+){0,8} (is|was) (in use|used|taken)",
            "with (this|that|the same)( \\w+){0,3} exists",
            "(must be|not) unique",
            "duplicate"
        ),
        // The role lacks a permission.
        new(
            FailureKind.Never,
            "access (was |is )?denied",
            "not (authori[sz]ed|permitted|allowed) to",
            "unauthori[sz]ed",
            "forbidden",
            "explicit deny|denied by",
            "(insufficient|lacks?|missing|no|not have( \\w+){0,3}) permissions?",
            "permissions?( \\w+){0,4} (missing|denied)",
            "(not|unable to) (be )?assumed?",
            "opt in required",
            "not subscribed"
        ),
        // Too many calls or operations at a time.
        new(
            FailureKind.Later,
            "throttl\\w*",
            "too many requests",
            "slow down",
            "requests? (rate|limit)( \\w+){0,3} exceeded",
            "rate (limit )?(was |is )?exceeded",
            "rate limit",
            "(concurrent|simultaneous|parallel)\\w*( \\w+){0,8} (exceed|reach|limit|maximum|quota)\\w*",
            "(exceed|reach|limit|maximum|quota)\\w*( \\w+){0,10} "
                + "(concurrent|simultaneous|parallel|at once|at a time|in one day)\\w*",
            "(exceed|limit)\\w*( \\w+){0,10} per (second|minute|hour|day)",
            "throughput exceeded"
        ),
        // A quota is exhausted. It must be raised, or something removed.
        new(
            FailureKind.Never,
            "(limits?|quotas?|maximum|number of|number)( \\w+){0,8} (exceed|reach)\\w*",
            "(exceed|reach)\\w*( \\w+){0,8} (limits?|quotas?|maximum|number)"
        ),
        // Another operation is running.
        new(
            FailureKind.Later,
            "in progress",
            "under (change|way)|underway|ongoing",
            "being (updated|modified|changed|created|deleted|processed|provisioned|configured|upgraded|repaired"
                + "|set up)",
            "concurrent (modification|update|operation|change|request|account)s?",
            "concurrent\\w* exception",
            "conflicts? with (an?|the|some)? ?(other|another|ongoing|concurrent|running)",
            "(by|with) (another|a different) (request|operation|update|process|attempt)",
            "(resource|operation|concurrency|edit) conflict",
            "conflict exception",
            "resource in use",
            "(is|are) (currently |temporarily )?(busy|locked)",
            "(operation|update|execution|deployment|process|workflow)s? (is|are) (still |already |currently )?"
                + "(running|pending)",
            "wait (until|for)( \\w+){0,10} (complet|finish|end)\\w*"
        ),
        // AWS has no capacity for the moment.
        new(
            FailureKind.Later,
            "temporarily",
            "(currently|momentarily) (unavailable|not available|unable|overloaded)",
            "service( is)?( \\w+){0,2} (unavailable|not available)",
            "(insufficient|sufficient|not enough)( \\w+){0,4} capacity"
        ),
        // AWS hasn't finished an earlier operation of its own.
        new(
            FailureKind.Later,
            "finalizing",
            "still (initializing|creating|pending|activating|being \\w+)",
            "not (yet )?(finished|complete|completed)",
            "not yet (ready|active|available|verified)",
            "not in (an? |the )?available state",
            "pending( \\w+)? (verification|activation|validation)",
            "being (validated|verified|activated|reviewed)"
        ),
        // The request or something it refers to is wrong.
        new(
            FailureKind.Never,
            "validation (exception|error|failed)",
            "(business|identity) validation",
            "invalid|malformed|bad request|not valid",
            "not (be )?found|do(es)? not exist|no (such|launch paths?)",
            "unsupported|not( \\w+)? supported",
            "not (registered|enrolled|updatable|enabled|managed|compliant)|non compliant",
            "drift\\w*",
            "disabled",
            "account( \\w+){0,3} (closed|suspended)",
            "payment (instrument|method)",
            "must (be|not|have|contain|match|satisfy)",
            "(is|are) (required|missing|blocked|rejected)",
            "can not be used",
            "not match"
        ),
    ];

    /// <summary>
    /// Returns whether the same order may succeed later: <see cref="FailureKind.Later"/>,
    /// <see cref="FailureKind.Never"/> or <see cref="FailureKind.Unknown"/>.
    /// </summary>
    /// <param name="reason">The codes and messages of one or several errors.</param>
    public static FailureKind KindOf(string reason)
    {
        var words = WordsOf(reason);
        return Array.Find(Rules, rule => rule.Fits(words))?.Kind ?? FailureKind.Unknown;
    }

    // Lower case and single spaces, without names that people or AWS chose, since a name may contain any words.
    private static string WordsOf(string reason)
    {
        var text = reason.Length > MostRead ? reason[..MostRead] : reason;
        text = text.Replace('\u2019', '\'')
            .Replace("can't", "can not", StringComparison.OrdinalIgnoreCase)
            .Replace("n't", " not", StringComparison.OrdinalIgnoreCase);
        text = WordStart().Replace(Name().Replace(text, " "), " ");
        return NoWord()
            .Replace(text, " ")
            .Trim()
            .ToLowerInvariant()
            .Replace("cannot", "can not", StringComparison.Ordinal);
    }

    // ARNs, URLs, email addresses, and text in quotation marks.
    [GeneratedRegex(
        """\barn:\S+|\bhttps?://\S+|\S+@\S+|"[^"]*"|`[^`]*`|(?<!\w)'[^']*'(?!\w)""",
        RegexOptions.None,
        Timeout
    )]
    private static partial Regex Name();

    // The start of a word inside a code: Stack|Set, IAM|Role.
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.None, Timeout)]
    private static partial Regex WordStart();

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.None, Timeout)]
    private static partial Regex NoWord();

    private sealed class Rule(FailureKind kind, params string[] phrases)
    {
        private readonly Regex meaning = new(
            $@"\b({string.Join('|', phrases)})\b",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromMilliseconds(Timeout)
        );

        public FailureKind Kind => kind;

        public bool Fits(string words) => meaning.IsMatch(words);
    }
}
