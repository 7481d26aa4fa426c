namespace Amazon.Sdk.Internal;

/// <summary>The form of a query request, without members that have no value.</summary>
internal sealed class QueryForm(IDictionary<string, string> parameters)
{
    public void Add(string name, string value)
    {
        if (value is not null)
        {
            parameters[name] = value;
        }
    }

    public void Add(string name, bool? value)
    {
        if (value is { } flag)
        {
            parameters[name] = flag ? "true" : "false";
        }
    }

    public void Add(string name, Dictionary<string, string> entries)
    {
        foreach (var (index, entry) in (entries ?? []).Index())
        {
            Add($"{name}.entry.{index + 1}.key", entry.Key);
            Add($"{name}.entry.{index + 1}.value", entry.Value);
        }
    }
}
