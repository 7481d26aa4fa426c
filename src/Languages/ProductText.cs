using System.Diagnostics;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Texts about the subject of a request, in one language. Stateless.</summary>
public abstract class ProductText(Words words)
{
    /// <summary>Returns the texts in English, for emails, operators and programs.</summary>
    public static ProductText Of(Request request) => Of(request, Words.English);

    /// <summary>Returns the texts in a person's language.</summary>
    public static ProductText Of(Request request, Words words) =>
        request.Subject switch
        {
            NewResource resource => Of(resource, words),
            ResourceChange change => new ChangeOfText(change, Of(change.Resource(), words), words),
            _ => throw new UnreachableException(),
        };

    /// <summary>Returns the texts about the resource itself, also for a change of it.</summary>
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

    /// <summary>The title with the details that identify it, for use in parentheses.</summary>
    public abstract string InShort(Request request);

    /// <summary>The same, to follow "the" in a sentence.</summary>
    public abstract string InFull(Request request);

    /// <summary>With its article, to follow "asks for".</summary>
    public abstract string Wish(Request request);

    /// <summary>The same with its type.</summary>
    public abstract string WishByType(Request request);

    /// <summary>To follow "the": <c>AWS account</c>.</summary>
    public abstract string Noun(Request request);

    /// <summary>What the policy speaks of: <c>Sandbox accounts</c>.</summary>
    public abstract string PolicySubject(Request request);

    /// <summary>The request's values, as labels and values; secrets are hidden.</summary>
    public abstract IReadOnlyList<Fact> Facts(Request request);

    /// <summary>The results, as labels and values; empty until it is ready.</summary>
    public abstract IReadOnlyList<Fact> Results(Request request);

    /// <summary>The access that the resource gives, for approvers; null if none.</summary>
    public abstract Fact? Consequence(Request request);

    /// <summary>The usual time, as a sentence.</summary>
    public abstract string UsualTime(Request request);

    /// <summary>The status while it is being provisioned: <c>is being created</c>.</summary>
    public abstract string UnderWay(Request request);

    /// <summary>The status once it is done: <c>is ready</c>.</summary>
    public virtual string Done(Request request) => words.Request.Standing(RequestStatus.Ready);

    /// <summary>The status as a predicate; see <see cref="RequestWords.Standing"/>.</summary>
    public string Standing(Request request) =>
        request.Status switch
        {
            RequestStatus.Approved when request.BusyUntil is not null => words.Request.WaitingForAws,
            RequestStatus.Provisioning => UnderWay(request),
            RequestStatus.Ready when request.EndedAt is { } ended => words.Request.Terminated(ended),
            RequestStatus.Ready => Done(request),
            var status => words.Request.Standing(status),
        };

    /// <summary>The results, to follow <see cref="Done"/>.</summary>
    public abstract string Result(Request request);

    /// <summary>The effect if it isn't carried out, as a clause: <c>no account is created</c>.</summary>
    public abstract string Nothing(Request request);

    /// <summary>The message that asks for one.</summary>
    public abstract string HowToAsk(Request request);
}
