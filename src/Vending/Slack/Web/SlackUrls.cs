using SlackNet;

namespace ChatOps.Vending.Slack.Web;

/// <summary>SlackNet knows Slack's own address only; a stand-in has another.</summary>
internal sealed class SlackUrls(ISlackUrlBuilder inner, string apiUrl) : ISlackUrlBuilder
{
    public string Url(string apiMethod, Dictionary<string, object> args)
    {
        var url = inner.Url(apiMethod, args);
        return url.StartsWith(SlackOptions.DefaultApiUrl, StringComparison.Ordinal) ? apiUrl + url[SlackOptions.DefaultApiUrl.Length..] : url;
    }
}
