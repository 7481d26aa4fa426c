using System.Text.RegularExpressions;

namespace ChatOps.Domain.Provisioning;

/// <summary>
/// Reads what follows from a failure out of AWS's words. Codes and prose are read alike:
/// <c>ConcurrentModificationException</c> and
/// <c>EMAIL_ALREADY_EXISTS</c> are taken apart into words first. Rules look for a meaning, and "try again" has none.
/// </summary>
public static partial class FailureReasons
{
    // More than any record holds.
    private const int MostRead = 4000;
    private const int Timeout = 1000;

    // The first that fits decides. What names its cause comes before what only says that a request was bad, since the
    // code of one
    // error is often wrapped around the words of another: "ValidationException: Stack is in UPDATE_IN_PROGRESS state".
    private static readonly Rule[] Rules =
    [
        // What must be unique is taken.
        new(
            FailureKind.Never,
            "already (been )?(exists?|in use|used|being used|associated|assigned|taken|belongs?)",
            "(e ?mail|address|name)( \\w+){0,8} (is|was) (in use|used|taken)",
            "with (this|that|the same)( \\w+){0,3} exists",
            "(must be|not) unique",
            "duplicate"
        ),
        // The role may not.
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
        // Too much at once, or too often.
        new(
            FailureKind.Later,
            "throttl\\w*",
            "too many requests",
            "slow down",
            "requests? (rate|limit)( \\w+){0,3} exceeded",
            "rate (limit )?(was |is )?exceeded",
            "rate limit",
            "(concurrent|simultaneous|parallel)\\w*( \\w+){0,8} (exceed|reach|limit|maximum|quota)\\w*",
            "(exceed|reach|limit|maximum|quota)\\w*( \\w+){0,10} (concurrent|simultaneous|parallel|at once|at a time|in one day)\\w*",
            "(exceed|limit)\\w*( \\w+){0,10} per (second|minute|hour|day)",
            "throughput exceeded"
        ),
        // Too many of something: a quota must be raised, or something removed.
        new(
            FailureKind.Never,
            "(limits?|quotas?|maximum|number of|number)( \\w+){0,8} (exceed|reach)\\w*",
            "(exceed|reach)\\w*( \\w+){0,8} (limits?|quotas?|maximum|number)"
        ),
        // Something else is under way there.
        new(
            FailureKind.Later,
            "in progress",
            "under (change|way)|underway|ongoing",
            "being (updated|modified|changed|created|deleted|processed|provisioned|configured|upgraded|repaired|set up)",
            "concurrent (modification|update|operation|change|request|account)s?",
            "concurrent\\w* exception",
            "conflicts? with (an?|the|some)? ?(other|another|ongoing|concurrent|running)",
            "(by|with) (another|a different) (request|operation|update|process|attempt)",
            "(resource|operation|concurrency|edit) conflict",
            "conflict exception",
            "resource in use",
            "(is|are) (currently |temporarily )?(busy|locked)",
            "(operation|update|execution|deployment|process|workflow)s? (is|are) (still |already |currently )?(running|pending)",
            "wait (until|for)( \\w+){0,10} (complet|finish|end)\\w*"
        ),
        // AWS has nothing left for the moment.
        new(
            FailureKind.Later,
            "temporarily",
            "(currently|momentarily) (unavailable|not available|unable|overloaded)",
            "service( is)?( \\w+){0,2} (unavailable|not available)",
            "(insufficient|sufficient|not enough)( \\w+){0,4} capacity"
        ),
        // AWS has yet to finish what it began by itself.
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
        // The request, or what it speaks of, is not as it must be.
        new(
            FailureKind.Never,
            "validation (exception|error|failed)",
            "(business|identity) validation",
            "invalid|malformed|bad request|not valid",
            "not (be )?found|do(es)? not exist|no such|no launch paths?",
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

    /// <summary>Returns <see cref="FailureKind.Later"/>, <see cref="FailureKind.Never"/> or
    /// <see cref="FailureKind.Unknown"/>.</summary>
    /// <param name="reason">Code and description, of one error or of several.</param>
    public static FailureKind KindOf(string reason)
    {
        var words = WordsOf(reason);
        return Array.Find(Rules, rule => rule.Fits(words))?.Kind ?? FailureKind.Unknown;
    }

    // Lower case and single spaces, without what people or AWS named: a name may mean anything.
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

    // ARNs, URLs, email addresses, and what stands in quotation marks.
    [GeneratedRegex(
        """\barn:\S+|\bhttps?://\S+|\S+@\S+|"[^"]*"|`[^`]*`|(?<!\w)'[^']*'(?!\w)""",
        RegexOptions.None,
        Timeout
    )]
    private static partial Regex Name();

    // Where a word of a code begins: Stack|Set, IAM|Role.
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
