namespace ChatOps.Measure;

/// <summary>Options as pairs: <c>--name value</c>.</summary>
internal sealed class Options(IReadOnlyList<string> arguments)
{
    public string Text(string name) => Find(name) ?? throw new ArgumentException($"--{name} is missing.");

    public int Number(string name, int otherwise) => Find(name) is { } text ? int.Parse(text) : otherwise;

    public string? Find(string name)
    {
        var index = arguments.ToList().IndexOf($"--{name}");
        return index >= 0 && index + 1 < arguments.Count ? arguments[index + 1] : null;
    }
}
