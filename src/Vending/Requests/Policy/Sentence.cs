namespace ChatOps.Vending.Requests.Policy;

/// <summary>Lists as people read them.</summary>
public static class Sentence
{
    /// <summary>"A", "A or B", "A, B or C".</summary>
    public static string Or(IEnumerable<string> items) => Join(items, "or");

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string And(IEnumerable<string> items) => Join(items, "and");

    private static string Join(IEnumerable<string> items, string word)
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.SkipLast(1))} {word} {list[^1]}";
    }
}
