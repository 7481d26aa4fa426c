using System.Collections.Concurrent;
using ChatOps.LocalCloud.Operations;
using ChatOps.Playground.Page.Cloud;

namespace ChatOps.Playground.Page.Calls;

/// <summary>The stand-ins' calls and the product's, as one list.</summary>
internal sealed class CallLog(CloudServices cloud, ProductCalls product)
{
    private const char Cloud = 'c';
    private const char Product = 'p';
    private const int Shown = 300;
    private static readonly string[] Noise = ["lexv2-models"];
    private readonly ConcurrentDictionary<string, CallSummary> known = new(StringComparer.Ordinal);

    /// <summary>The latest calls, oldest first; what builds the bot is left out.</summary>
    public IReadOnlyList<CallSummary> Latest()
    {
        var all = Of(Cloud, cloud.Get<CallJournal>())
            .Concat(Of(Product, product.Journal))
            .OrderBy(entry => entry.Call.Time)
            .TakeLast(Shown)
            .Select(entry => known.GetOrAdd(entry.Id, id => CallSummary.Of(id, entry.Call)))
            .ToList();
        var shown = all.Select(summary => summary.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in known.Keys.Where(id => !shown.Contains(id)))
        {
            known.TryRemove(id, out _);
        }

        return all;
    }

    /// <summary>One call with its raw text; null where it is forgotten.</summary>
    public RecordedCall? Find(string id) =>
        id.Length > 1 && long.TryParse(id.AsSpan(1), out var sequence)
            ? id[0] switch
            {
                Cloud => cloud.Get<CallJournal>().Find(sequence),
                Product => product.Journal.Find(sequence),
                _ => null,
            }
            : null;

    /// <summary>Forgets every call.</summary>
    public void Clear()
    {
        cloud.Get<CallJournal>().Clear();
        product.Journal.Clear();
    }

    private static IEnumerable<(string Id, RecordedCall Call)> Of(char prefix, CallJournal journal) =>
        journal
            .After(0)
            .Where(call => !Noise.Contains(call.Service, StringComparer.Ordinal))
            .TakeLast(Shown)
            .Select(call => ($"{prefix}{call.Sequence}", call));
}
