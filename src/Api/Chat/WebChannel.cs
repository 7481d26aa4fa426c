using ChatOps.Api.Accounts;
using ChatOps.Api.Channels;
using ChatOps.Api.Pages;
using ChatOps.Api.SignIn;
using ChatOps.Application.Channels;
using ChatOps.Application.Conversations;
using ChatOps.Bodies;
using ChatOps.Domain.People;

namespace ChatOps.Api.Chat;

/// <summary>
/// Signed-in people: the web chat, and portals that send their users' tokens. Only the token names the person. The
/// channel has no way to send a message later; the page polls for the person's requests.
/// </summary>
internal sealed class WebChannel(SecretPages pages) : IChannel<WebCall, ChatAnswer>
{
    public const string ChannelName = "web";

    // The OIDC claim with the person's language at the issuer, used if the browser names none.
    private const string LocaleClaim = "locale";

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    /// <exception cref="ChatOps.Api.Problems.ProblemException">400: the text is wrong.</exception>
    public Utterance Hear(WebCall call)
    {
        var input = ChatInput.From(call.Fields);
        var request = call.Context.Request;
        var conversation = $"{Name}:{EmailAddress.Normalize(call.Speaker.Email)}";
        return new Utterance(
            Name,
            conversation,
            call.Speaker,
            input.Said,
            HttpTurns.EventId(request, Name, call.Speaker.Email, conversation)
        )
        {
            Locale =
                CallerLanguage.Asked(call.Context)?.Code
                ?? call.Context.Features.Get<AuthorizerClaims>()?[LocaleClaim]
                ?? string.Empty,
        };
    }

    /// <inheritdoc/>
    public async Task<ChatAnswer> AnswerAsync(
        WebCall call,
        Utterance said,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        HttpTurns.SayLanguage(call.Context.Response, reply);
        var messages = new List<string>(reply.Messages.Count);
        foreach (var message in reply.Messages)
        {
            messages.Add(await pages.SignAsync(message, said.Speaker, cancellationToken));
        }

        return new ChatAnswer(messages, reply.Choices is { } choices ? ChatChoices.Of(choices) : null);
    }
}

/// <summary>A call to the channel.</summary>
/// <param name="Context">The HTTP context.</param>
/// <param name="Speaker">The person whom the token names.</param>
/// <param name="Fields">The body.</param>
internal sealed record WebCall(HttpContext Context, Person Speaker, JsonFields Fields);
