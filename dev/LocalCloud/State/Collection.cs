using System.Text.Json;

namespace ChatOps.LocalCloud.State;

/// <summary>Documents of one kind by ID. Documents are immutable records: a change stores a new one.</summary>
public sealed class Collection<T>
    where T : class
{
    private readonly LocalState state;
    private readonly string kind;
    private readonly Dictionary<string, T> documents;

    internal Collection(LocalState state, string kind, Dictionary<string, T> documents)
    {
        this.state = state;
        this.kind = kind;
        this.documents = documents;
    }

    /// <summary>Returns the document; null for none.</summary>
    public T? Get(string id) => state.Read(() => documents.GetValueOrDefault(id));

    /// <summary>The number of documents.</summary>
    public int Count => state.Read(() => documents.Count);

    /// <summary>Returns a snapshot of all documents, unordered.</summary>
    public IReadOnlyList<T> All() => state.Read(() => documents.Values.ToList());

    /// <summary>Returns a snapshot of all documents, ordered by ID.</summary>
    public IReadOnlyList<T> AllById() =>
        state.Read(() =>
            documents
                .OrderBy(document => document.Key, StringComparer.Ordinal)
                .Select(document => document.Value)
                .ToList()
        );

    /// <summary>Adds or replaces a document; joins the running transaction or is its own.</summary>
    public void Put(string id, T document) =>
        state.Transact(() =>
        {
            var before = documents.GetValueOrDefault(id);
            documents[id] = document;
            state.Record(kind, id, JsonSerializer.Serialize(document, DocumentJson.Json), () => Restore(id, before));
        });

    /// <summary>Removes a document; false if there was none.</summary>
    public bool Remove(string id) =>
        state.Transact(() =>
        {
            if (!documents.Remove(id, out var before))
            {
                return false;
            }

            state.Record(kind, id, document: null, () => Restore(id, before));
            return true;
        });

    /// <summary>Removes every document.</summary>
    public void Clear() => RemoveWhere(_ => true);

    /// <summary>Removes every matching document.</summary>
    public void RemoveWhere(Func<T, bool> isMeant) =>
        state.Transact(() =>
        {
            foreach (
                var id in documents.Where(document => isMeant(document.Value)).Select(document => document.Key).ToList()
            )
            {
                Remove(id);
            }
        });

    private void Restore(string id, T? before)
    {
        if (before is null)
        {
            documents.Remove(id);
        }
        else
        {
            documents[id] = before;
        }
    }
}

internal static class DocumentJson
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
}
