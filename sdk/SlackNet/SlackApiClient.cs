#nullable disable
using System.Net.Http.Headers;
using System.Text;
using SlackNet.WebApi;
using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet;

public interface ISlackApiClient
{
    IAuthApi Auth { get; }

    IChatApi Chat { get; }

    IConversationsApi Conversations { get; }

    IUsersApi Users { get; }

    IViewsApi Views { get; }

    Task<T> Get<T>(string apiMethod, Args args, CancellationToken cancellationToken)
        where T : class;

    Task<T> Post<T>(string apiMethod, Args args, CancellationToken cancellationToken)
        where T : class;

    ISlackApiClient WithAccessToken(string accessToken);
}

public class SlackApiClient : ISlackApiClient
{
    private readonly IHttp http;
    private readonly ISlackUrlBuilder urlBuilder;
    private readonly SlackJsonSettings jsonSettings;
    private readonly string token;

    public SlackApiClient(string token)
    {
        jsonSettings = Default.JsonSettings();
        http = Default.Http(jsonSettings);
        urlBuilder = Default.UrlBuilder(jsonSettings);
        this.token = token;
    }

    public SlackApiClient(IHttp http, ISlackUrlBuilder urlBuilder, SlackJsonSettings jsonSettings, string token)
    {
        this.http = http;
        this.urlBuilder = urlBuilder;
        this.jsonSettings = jsonSettings;
        this.token = token;
    }

    /// <summary>True lets <see cref="SlackRateLimitException"/> through; false waits as told and repeats the call without end.</summary>
    public bool DisableRetryOnRateLimit { get; set; }

    public IAuthApi Auth => new AuthApi(this);

    public IChatApi Chat => new ChatApi(this);

    public IConversationsApi Conversations => new ConversationsApi(this);

    public IUsersApi Users => new UsersApi(this);

    public IViewsApi Views => new ViewsApi(this);

    public ISlackApiClient WithAccessToken(string accessToken) =>
        new SlackApiClient(http, urlBuilder, jsonSettings, accessToken) { DisableRetryOnRateLimit = DisableRetryOnRateLimit };

    public Task<T> Get<T>(string apiMethod, Args args, CancellationToken cancellationToken)
        where T : class =>
        Request<T>(() => new HttpRequestMessage(HttpMethod.Get, urlBuilder.Url(apiMethod, args)), cancellationToken);

    public Task<T> Post<T>(string apiMethod, Args args, CancellationToken cancellationToken)
        where T : class =>
        Request<T>(
            () => new HttpRequestMessage(HttpMethod.Post, urlBuilder.Url(apiMethod, []))
            {
                Content = new StringContent(jsonSettings.Write(args), Encoding.UTF8, "application/json"),
            },
            cancellationToken);

    private async Task<T> Request<T>(Func<HttpRequestMessage> createRequest, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            try
            {
                using var request = createRequest();
                if (!string.IsNullOrEmpty(token))
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                }

                // An answer that is not JSON counts as success without data, as in the published package: callers see null.
                var response = await http.Execute<WebApiResponse>(request, cancellationToken).ConfigureAwait(false);
                return response switch
                {
                    null => null,
                    { Ok: true } => jsonSettings.Read<T>(response.Document),
                    _ => throw new SlackException(jsonSettings.Read<ErrorResponse>(response.Document)),
                };
            }
            catch (SlackRateLimitException exception) when (!DisableRetryOnRateLimit)
            {
                await Task.Delay(exception.RetryAfter ?? TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
