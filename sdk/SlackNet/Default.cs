#nullable disable
namespace SlackNet;

public static class Default
{
    public static IHttp Http(SlackJsonSettings jsonSettings = null, Func<HttpClient> getHttpClient = null) =>
        new Http(getHttpClient ?? OneHttpClient(), jsonSettings ?? JsonSettings());

    public static ISlackUrlBuilder UrlBuilder(SlackJsonSettings jsonSettings = null) => new SlackUrlBuilder(jsonSettings ?? JsonSettings());

    public static SlackJsonSettings JsonSettings() => new();

    private static Func<HttpClient> OneHttpClient()
    {
        var client = new HttpClient();
        return () => client;
    }
}
