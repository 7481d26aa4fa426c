using ChatOps.Api.Channels;
using ChatOps.Api.Keys;
using ChatOps.Api.Pages;
using ChatOps.Api.Problems;
using ChatOps.Application.Channels;
using ChatOps.Application.Conversations;
using ChatOps.Bodies;
using ChatOps.Domain.People;

namespace ChatOps.Api.Accounts;

/// <summary>
/// Trusted back ends. The body names the person, and the API key limits the email domains. Back ends poll for outcomes:
/// the channel has no way to send a message later.
/// </summary>
internal sealed class RestChannel(SecretPages pages) : IChannel<RestCall, ConversationAnswer>
{
    /// <inheritdoc/>
    public string Name => "rest";

    /// <inheritdoc/>
    /// <exception cref="ProblemException">400: a field is wrong. 403: the key can't act for this person.</exception>
    public Utterance Hear(RestCall call)
    {
        var input = ConversationInput.From(call.Fields);
        RequireSpeaker(call.Key, input.UserEmail);

        var request = call.Context.Request;
        var conversation = $"{Name}:{EmailAddress.Normalize(input.UserEmail)}";
        return new Utterance(
            Name,
            conversation,
            new Person(input.UserEmail, input.UserName, input.UserLastname),
            input.Said,
            HttpTurns.EventId(request, Name, call.Key.Name, conversation)
        )
        {
            Locale = CallerLanguage.Asked(call.Context)?.Code ?? string.Empty,
        };
    }

    /// <summary>Checks that a key may act for a person.</summary>
    /// <exception cref="ProblemException">403: it may not.</exception>
    public static void RequireSpeaker(ApiKey key, string email)
    {
        if (!key.MaySpeakFor(email))
        {
            throw new ProblemException(
                StatusCodes.Status403Forbidden,
                $"This API key can't act for people at {EmailAddress.DomainOf(email)}. The platform team decides which "
                    + "email domains a key can act for."
            );
        }
    }

    /// <inheritdoc/>
    public async Task<ConversationAnswer> AnswerAsync(
        RestCall call,
        Utterance said,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        HttpTurns.SayLanguage(call.Context.Response, reply);
        return new ConversationAnswer(
            await pages.SignAsync(reply.Text, said.Speaker, cancellationToken),
            call.Fields.Json
        );
    }
}

/// <summary>A call to the channel.</summary>
internal sealed record RestCall(HttpContext Context, ApiKey Key, JsonFields Fields);
