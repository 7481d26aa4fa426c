using System.Security.Cryptography;

namespace ChatOps.Playground.Page.Feed;

/// <summary>What a page shows, as JSON by key, with the version at which each key last changed: a page that was away
/// gets only what it missed.</summary>
internal sealed class PageState
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private long version;

    /// <summary>Another one in every process: versions of an earlier process mean nothing in this one.</summary>
    public string Run { get; } = RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>Takes over a whole new picture.</summary>
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

    /// <summary>What has changed since a version; from 0 everything that there is. A null means that the key is
    /// gone.</summary>
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

/// <summary>The keys that changed up to a version.</summary>
internal sealed record PageChange(long Version, IReadOnlyDictionary<string, string?> Keys);
