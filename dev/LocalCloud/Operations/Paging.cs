using System.Text;

namespace ChatOps.LocalCloud.Operations;

/// <summary>Pages of a list; the token names the list and the next position.</summary>
internal static class Paging
{
    /// <summary>Returns one page, and the token of the next one or null.</summary>
    public static (IReadOnlyList<T> Items, string? Next) Page<T>(
        IReadOnlyList<T> items,
        string list,
        string? token,
        int size,
        Func<ServiceException> invalidToken
    )
    {
        var start = token is null ? 0 : Start(list, token) ?? throw invalidToken();
        var page = items.Skip(start).Take(size).ToList();
        var end = start + page.Count;
        return (page, end < items.Count ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"{list}:{end}")) : null);
    }

    private static int? Start(string list, string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var written))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, written);
        return
            text.StartsWith($"{list}:", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(list.Length + 1), out var start)
            && start >= 0
            ? start
            : null;
    }
}
