using Amazon.LexRuntimeV2;
using Amazon.LexRuntimeV2.Model;
using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Aws;

/// <summary>A bot and its alias.</summary>
/// <param name="BotId">10 characters.</param>
/// <param name="BotAliasId">10 characters.</param>
public sealed record LexBot(string BotId, string BotAliasId);

/// <summary>Lex V2's runtime.</summary>
/// <param name="client">Without retries: a message that Lex may have received is repeated only from the recorded
/// state.</param>
/// <param name="bot">Called at each turn, since the playground builds the bot after the start. Returns null until
/// then.</param>
internal sealed class LexRuntime(IAmazonLexRuntimeV2 client, Func<LexBot?> bot) : ILexRuntime
{
    /// <inheritdoc/>
    public async Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken)
    {
        var target = bot() ?? throw new LexUnavailableException("The bot is still being built.");
        try
        {
            var response = await client.RecognizeTextAsync(
                new RecognizeTextRequest
                {
                    BotId = target.BotId,
                    BotAliasId = target.BotAliasId,
                    LocaleId = turn.LocaleId,
                    SessionId = turn.SessionId,
                    Text = turn.Text,
                    SessionStateValue = LexShapes.ToSdk(turn.State),
                    RequestAttributes = turn.RequestAttributes.ToDictionary(StringComparer.Ordinal),
                },
                cancellationToken
            );
            return new LexReply(
                [
                    .. (response.Messages ?? []).Select(message => new LexMessage
                    {
                        ContentType = message.ContentType?.Value ?? "PlainText",
                        Content = message.Content,
                    }),
                ],
                LexShapes.FromSdk(response.SessionStateValue)
            )
            {
                Confidence = response.Interpretations?.FirstOrDefault()?.NluConfidence?.Score,
            };
        }
        catch (Exception exception) when (AwsFailures.Is(exception))
        {
            // A failed hook (424), a conflict of two turns (409), throttling, a bot that is being built, and network
            // failures are all temporary, and nothing was recorded.
            throw new LexUnavailableException($"Lex did not answer: {AwsFailures.MessageOf(exception)}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LexUnavailableException("Lex did not answer in time.", exception);
        }
    }
}
