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
/// Trusted back ends, which say who speaks: their key says for whom they may. Nobody can be told anything later; a back
/// end asks how requests stand.
/// </summary>
internal sealed class RestChannel(SecretPages pages) : IChannel<RestCall, ConversationAnswer>
{
    /// <inheritdoc/>
    public string Name => "rest";

    /// <inheritdoc/>
    /// <exception cref="ProblemException">400: a field is wrong. 403: the key may not speak for this
    /// person.</exception>
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

    /// <summary>Lets a key speak only for those for whom it may.</summary>
    /// <exception cref="ProblemException">403: the key may not speak for this person.</exception>
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

/// <summary>What a back end sent.</summary>
/// <param name="Context">The call.</param>
/// <param name="Key">Whose it is.</param>
/// <param name="Fields">The body.</param>
internal sealed record RestCall(HttpContext Context, ApiKey Key, JsonFields Fields);
