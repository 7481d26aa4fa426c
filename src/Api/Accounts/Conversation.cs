using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Api.Bodies;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;

namespace ChatOps.Api.Accounts;

/// <summary>Something that a person said, from a caller who knows who it was.</summary>
internal sealed record ConversationInput
{
    /// <summary>The most characters that Lex takes in one sentence.</summary>
    public const int LongestInput = 1024;

    /// <summary>The most characters that a first or last name may have.</summary>
    public const int LongestName = 100;

    /// <summary>Who said it: the same address continues the same conversation, whatever its case.</summary>
    [JsonPropertyName("UserEmail")]
    [StringLength(EmailAddress.MaximumLength, MinimumLength = EmailAddress.MinimumLength)]
    public required string UserEmail { get; init; }

    /// <summary>The first name.</summary>
    [JsonPropertyName("UserName")]
    [StringLength(LongestName, MinimumLength = 1)]
    public required string UserName { get; init; }

    /// <summary>The last name; may be left out.</summary>
    [JsonPropertyName("UserLastname")]
    [StringLength(LongestName)]
    public string UserLastname { get; init; } = string.Empty;

    /// <summary>What was said. Line breaks and control characters count as spaces; links, entities and emoji short
    /// names are resolved.</summary>
    [JsonPropertyName("UserInput")]
    [StringLength(LongestInput, MinimumLength = 1)]
    public required string UserInput { get; init; }

    /// <summary>The same in the forms that it is understood by.</summary>
    [JsonIgnore]
    public IncomingText Said { get; private init; } = IncomingText.Empty;

    /// <summary>Reads and checks it. Members that are not ours are the caller's own, and come back in
    /// <c>initial-params</c>.</summary>
    /// <exception cref="BodyException">It names every field at fault.</exception>
    public static ConversationInput From(JsonFields fields)
    {
        var said = fields.RequiredText("UserInput", LongestInput);
        var input = new ConversationInput
        {
            UserEmail = fields.RequiredExact("UserEmail"),
            UserName = IncomingText.Name(fields.RequiredText("UserName", LongestName).Cleaned),
            UserLastname = IncomingText.Name((fields.Text("UserLastname", LongestName) ?? IncomingText.Empty).Cleaned),
            UserInput = said.Cleaned,
            Said = said,
        };
        if (fields.IsFine("UserEmail") && !EmailAddress.IsValid(input.UserEmail))
        {
            fields.Refuse(
                "UserEmail",
                $"must be an e-mail address of {EmailAddress.MinimumLength} to {EmailAddress.MaximumLength} plain characters, like ana@example.com."
            );
        }

        if (fields.IsFine("UserName") && input.UserName.Length == 0)
        {
            fields.Refuse("UserName", "must have something to see.");
        }

        if (fields.IsFine("UserInput") && input.UserInput.Length == 0)
        {
            fields.Refuse("UserInput", "must not be empty.");
        }

        fields.ThrowIfRefused();
        return input;
    }
}

/// <summary>What the bot says to it.</summary>
/// <param name="Response">The answer, one message a line.</param>
/// <param name="InitialParams">The JSON that was asked with, as a string.</param>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("response")] string Response,
    [property: JsonPropertyName("initial-params")] string InitialParams
);
