#nullable disable
using System.Text;
using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet;

public interface ISlackUrlBuilder
{
    string Url(string apiMethod, Args args);
}

internal sealed class SlackUrlBuilder(SlackJsonSettings jsonSettings) : ISlackUrlBuilder
{
    public string Url(string apiMethod, Args args)
    {
        var url = new StringBuilder("https://slack.com/api/").Append(apiMethod);
        var separator = '?';
        foreach (var (name, value) in args)
        {
            if (value is not null)
            {
                url.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(jsonSettings.WriteQueryValue(value)));
                separator = '&';
            }
        }

        return url.ToString();
    }
}
