using System.Diagnostics;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>How one kind of product, and what is done with it, is called in a language. Without state.</summary>
public abstract class ProductText(Words words)
{
    /// <summary>Returns the texts about what a request asks for: for emails, operators and programs, in
    /// English.</summary>
    public static ProductText Of(Request request) => Of(request, Words.English);

    /// <summary>Returns the same in a person's language.</summary>
    public static ProductText Of(Request request, Words words) =>
        request.Subject switch
        {
            NewResource resource => Of(resource, words),
            ResourceChange change => new ChangeOfText(change, Of(change.Resource(), words), words),
            _ => throw new UnreachableException(),
        };

    /// <summary>Returns the texts about the resource itself, also where a request changes it.</summary>
    public static ProductText OfThing(Request request, Words words) => Of(request.Subject.Resource(), words);

    /// <summary>Returns the texts about a resource.</summary>
    internal static ProductText Of(NewResource resource, Words words) =>
        resource switch
        {
            NewAccount account => new AccountText(account, words),
            NewProduct product => new CatalogText(product, words),
            _ => throw new UnreachableException(),
        };

    /// <summary>A title of a few words: <c>Sandbox account in Demos</c>.</summary>
    public abstract string Title(Request request);

    /// <summary>The title with what tells it from others, to stand in parentheses.</summary>
    public abstract string InShort(Request request);

    /// <summary>The same in a sentence, to follow "the".</summary>
    public abstract string InFull(Request request);

    /// <summary>With its article, to follow "asks for".</summary>
    public abstract string Wish(Request request);

    /// <summary>The same with its type.</summary>
    public abstract string WishByType(Request request);

    /// <summary>To follow "the": <c>AWS account</c>.</summary>
    public abstract string Noun(Request request);

    /// <summary>What policy speaks of: <c>Sandbox accounts</c>.</summary>
    public abstract string PolicySubject(Request request);

    /// <summary>What was asked for, as labels and values; secrets are hidden.</summary>
    public abstract IReadOnlyList<Fact> Facts(Request request);

    /// <summary>What came of it, as labels and values; empty until it is ready.</summary>
    public abstract IReadOnlyList<Fact> Results(Request request);

    /// <summary>What it gives to whom, for those who decide; null where there is nothing to say.</summary>
    public abstract Fact? Consequence(Request request);

    /// <summary>How long it takes, as a sentence.</summary>
    public abstract string UsualTime(Request request);

    /// <summary>What is being done with it: <c>is being created</c>.</summary>
    public abstract string UnderWay(Request request);

    /// <summary>How it stands once nothing remains to be done: <c>is ready</c>.</summary>
    public virtual string Done(Request request) => words.Request.Standing(RequestStatus.Ready);

    /// <summary>How it stands, in a sentence: <see cref="RequestWords.Standing"/> in the kind's own words.</summary>
    public string Standing(Request request) =>
        request.Status switch
        {
            RequestStatus.Approved when request.BusyUntil is not null => words.Request.WaitingForAws,
            RequestStatus.Provisioning => UnderWay(request),
            RequestStatus.Ready when request.EndedAt is { } ended => words.Request.Terminated(ended),
            RequestStatus.Ready => Done(request),
            var status => words.Request.Standing(status),
        };

    /// <summary>What came of it, to follow <see cref="Done"/>.</summary>
    public abstract string Result(Request request);

    /// <summary>What did not happen, as a clause: <c>no account is created</c>.</summary>
    public abstract string Nothing(Request request);

    /// <summary>What to say to ask for one.</summary>
    public abstract string HowToAsk(Request request);
}
