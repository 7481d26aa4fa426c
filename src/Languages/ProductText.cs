using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Texts about the subject of a request, in one language. Stateless.</summary>
public abstract class ProductText(Words words)
{
    private static readonly AccountText Account = new(Words.English);
    private static readonly CatalogText Catalog = new(Words.English);
    private static readonly ChangeOfText AccountChange = new(Account, Words.English);
    private static readonly ChangeOfText CatalogChange = new(Catalog, Words.English);

    /// <summary>Returns the texts in English, for emails, operators, and API callers.</summary>
    public static ProductText Of(AccountRequest request) =>
        request.Change is null ? OfThing(request)
        : request.Product is null ? AccountChange
        : CatalogChange;

    /// <summary>Returns the texts in a person's language.</summary>
    public static ProductText Of(AccountRequest request, Words words) =>
        ReferenceEquals(words, Words.English) ? Of(request)
        : request.Change is null ? OfThing(request, words)
        : new ChangeOfText(OfThing(request, words), words);

    /// <summary>Returns the texts about the resource itself, also for a change of it.</summary>
    public static ProductText OfThing(AccountRequest request) => request.Product is null ? Account : Catalog;

    /// <summary>Returns the texts in a person's language.</summary>
    public static ProductText OfThing(AccountRequest request, Words words) =>
        ReferenceEquals(words, Words.English) ? OfThing(request)
        : request.Product is null ? new AccountText(words)
        : new CatalogText(words);

    /// <summary>A title of a few words: <c>Sandbox account in Demos</c>.</summary>
    public abstract string Title(AccountRequest request);

    /// <summary>The title with the details that identify it, for use in parentheses.</summary>
    public abstract string InShort(AccountRequest request);

    /// <summary>The same, to follow "the" in a sentence.</summary>
    public abstract string InFull(AccountRequest request);

    /// <summary>With its article, to follow "asks for".</summary>
    public abstract string Wish(AccountRequest request);

    /// <summary>The same with its type.</summary>
    public abstract string WishByType(AccountRequest request);

    /// <summary>To follow "the": <c>AWS account</c>.</summary>
    public abstract string Noun(AccountRequest request);

    /// <summary>What the policy speaks of: <c>Sandbox accounts</c>.</summary>
    public abstract string PolicySubject(AccountRequest request);

    /// <summary>What was asked for, as labels and values; secrets are hidden.</summary>
    public abstract IReadOnlyList<Fact> Facts(AccountRequest request);

    /// <summary>The results, as labels and values; empty until it is ready.</summary>
    public abstract IReadOnlyList<Fact> Results(AccountRequest request);

    /// <summary>The access that it gives, for approvers; null if none.</summary>
    public abstract Fact? Consequence(AccountRequest request);

    /// <summary>The usual time, as a sentence.</summary>
    public abstract string UsualTime(AccountRequest request);

    /// <summary>The status while it is being provisioned: <c>is being created</c>.</summary>
    public abstract string UnderWay(AccountRequest request);

    /// <summary>The status once it is done: <c>is ready</c>.</summary>
    public virtual string Done(AccountRequest request) => words.Request.Standing(RequestStatus.Ready);

    /// <summary>The status as a predicate; see <see cref="RequestWords.Standing"/>.</summary>
    public string Standing(AccountRequest request) =>
        request.Status switch
        {
            RequestStatus.Approved when request.BusyUntil is not null => words.Request.WaitingForAws,
            RequestStatus.Provisioning => UnderWay(request),
            RequestStatus.Ready when request.EndedAt is { } ended => words.Request.Terminated(ended),
            RequestStatus.Ready => Done(request),
            var status => words.Request.Standing(status),
        };

    /// <summary>The results, to follow <see cref="Done"/>.</summary>
    public abstract string Result(AccountRequest request);

    /// <summary>The effect of a refusal, as a clause: <c>no account is created</c>.</summary>
    public abstract string Nothing(AccountRequest request);

    /// <summary>The message that asks for one.</summary>
    public abstract string HowToAsk(AccountRequest request);
}
