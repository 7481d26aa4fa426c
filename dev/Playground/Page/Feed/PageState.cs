using System.Security.Cryptography;

namespace ChatOps.Playground.Page.Feed;

/// <summary>A page's content as JSON by key, with the version of each key's last change, so that a page that was away
/// gets only what it missed.</summary>
internal sealed class PageState
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private long version;

    /// <summary>Different in every process, since versions of an earlier one mean nothing.</summary>
    public string Run { get; } = RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>Applies a new snapshot.</summary>
    public void Replace(IReadOnlyDictionary<string, string> picture)
    {
        lock (gate)
        {
            var next = version + 1;
            foreach (var (key, json) in picture)
            {
                if (!entries.TryGetValue(key, out var entry) || entry.Json != json)
                {
                    entries[key] = new Entry(json, next);
                    version = next;
                }
            }

            foreach (
                var key in entries
                    .Where(entry => entry.Value.Json is not null && !picture.ContainsKey(entry.Key))
                    .Select(entry => entry.Key)
                    .ToList()
            )
            {
                entries[key] = new Entry(null, next);
                version = next;
            }
        }
    }

    /// <summary>Returns the changes since a version; from 0, everything. A null means that the key was
    /// removed.</summary>
    public PageChange Since(long known)
    {
        lock (gate)
        {
            return new PageChange(
                version,
                entries
                    .Where(entry => entry.Value.Version > known && (known > 0 || entry.Value.Json is not null))
                    .ToDictionary(entry => entry.Key, entry => entry.Value.Json, StringComparer.Ordinal)
            );
        }
    }

    private sealed record Entry(string? Json, long Version);
}

/// <summary>The changed keys up to a version.</summary>
internal sealed record PageChange(long Version, IReadOnlyDictionary<string, string?> Keys);
