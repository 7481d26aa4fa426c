using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Api.Bodies;
using ChatOps.Vending.People;

namespace ChatOps.Api.Accounts;

/// <summary>Something that a person said, from a caller who knows who it was.</summary>
public sealed record ConversationInput
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

    /// <summary>What was said. Line breaks and control characters count as spaces.</summary>
    [JsonPropertyName("UserInput")]
    [StringLength(LongestInput, MinimumLength = 1)]
    public required string UserInput { get; init; }

    /// <summary>Reads and checks it. Members that are not ours are the caller's own, and come back in <c>initial-params</c>.</summary>
    /// <exception cref="Problems.ProblemException">400 that names every field at fault.</exception>
    public static ConversationInput From(JsonFields fields)
    {
        var input = new ConversationInput
        {
            UserEmail = fields.RequiredText("UserEmail"),
            UserName = Name(fields, "UserName", fields.RequiredText("UserName")),
            UserLastname = Name(fields, "UserLastname", fields.Text("UserLastname") ?? string.Empty),
            UserInput = Input(fields, fields.RequiredText("UserInput")),
        };
        if (fields.IsFine("UserEmail") && !EmailAddress.IsValid(input.UserEmail))
        {
            fields.Refuse("UserEmail", $"must be an e-mail address of {EmailAddress.MinimumLength} to {EmailAddress.MaximumLength} plain characters, like ana@example.com.");
        }

        if (fields.IsFine("UserName") && input.UserName.Length == 0)
        {
            fields.Refuse("UserName", "must not be empty.");
        }

        if (fields.IsFine("UserInput") && input.UserInput.Length == 0)
        {
            fields.Refuse("UserInput", "must not be empty.");
        }

        fields.ThrowIfRefused();
        return input;
    }

    private static string Name(JsonFields fields, string field, string text)
    {
        if (text.Length > LongestName)
        {
            fields.Refuse(field, $"must have at most {LongestName} characters.");
        }

        return PlainText.OneLine(text);
    }

    internal static string Input(JsonFields fields, string text)
    {
        if (text.Length > LongestInput)
        {
            fields.Refuse("UserInput", $"must have at most {LongestInput} characters; it has {text.Length}.");
        }

        return PlainText.OneLine(text);
    }
}

/// <summary>What the bot says to it.</summary>
/// <param name="Response">The answer, one message a line.</param>
/// <param name="InitialParams">The JSON that was asked with, as a string.</param>
public sealed record ConversationAnswer(
    [property: JsonPropertyName("response")] string Response,
    [property: JsonPropertyName("initial-params")] string InitialParams);
