using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Api.Bodies;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;

namespace ChatOps.Api.Accounts;

/// <summary>A person's message to the bot.</summary>
internal sealed record ConversationInput
{
    /// <summary>The longest message that Lex accepts, in characters.</summary>
    public const int LongestInput = 1024;

    /// <summary>The longest first or last name, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>The person's email address. It identifies the conversation; case doesn't matter.</summary>
    [JsonPropertyName("UserEmail")]
    [StringLength(EmailAddress.MaximumLength, MinimumLength = EmailAddress.MinimumLength)]
    public required string UserEmail { get; init; }

    /// <summary>The person's first name.</summary>
    [JsonPropertyName("UserName")]
    [StringLength(LongestName, MinimumLength = 1)]
    public required string UserName { get; init; }

    /// <summary>The person's last name; optional.</summary>
    [JsonPropertyName("UserLastname")]
    [StringLength(LongestName)]
    public string UserLastname { get; init; } = string.Empty;

    /// <summary>
    /// The message. Line breaks and control characters count as spaces; links, entities, and emoji names are resolved.
    /// </summary>
    [JsonPropertyName("UserInput")]
    [StringLength(LongestInput, MinimumLength = 1)]
    public required string UserInput { get; init; }

    /// <summary>The message in the forms that the bot matches against.</summary>
    [JsonIgnore]
    public IncomingText Said { get; private init; } = IncomingText.Empty;

    /// <summary>
    /// Reads and checks the body. Unknown members are allowed and come back in <c>initial-params</c>.
    /// </summary>
    /// <exception cref="BodyException">Names every wrong field.</exception>
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
                $"must be an email address of {EmailAddress.MinimumLength} to {EmailAddress.MaximumLength} plain "
                    + "characters, like ana@example.com."
            );
        }

        if (fields.IsFine("UserName") && input.UserName.Length == 0)
        {
            fields.Refuse("UserName", "must have at least one visible character.");
        }

        if (fields.IsFine("UserInput") && input.UserInput.Length == 0)
        {
            fields.Refuse("UserInput", "must not be empty.");
        }

        fields.ThrowIfRefused();
        return input;
    }
}

/// <summary>The bot's reply.</summary>
/// <param name="Response">The reply, one message per line.</param>
/// <param name="InitialParams">The body of the call, as a string.</param>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("response")] string Response,
    [property: JsonPropertyName("initial-params")] string InitialParams
);
