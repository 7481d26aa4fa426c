using System.Net.Http.Headers;
using ChatOps.Vending.Secrets;

namespace ChatOps.Vending.Slack.Web;

/// <summary>Puts the token of the moment on every call: SlackNet keeps the one that its client was made with, and tokens are rotated.</summary>
internal sealed class SlackTokenHandler(ISecrets secrets) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var slack = secrets.Current.Slack ?? throw new InvalidOperationException("The stage has Slack, but the secret has no slack.");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", slack.BotToken);
        return base.SendAsync(request, cancellationToken);
    }
}
