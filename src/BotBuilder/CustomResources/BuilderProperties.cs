using System.Text.RegularExpressions;
using ChatOps.Application.Conversations.Definition;

namespace ChatOps.BotBuilder.CustomResources;

/// <summary>The checked properties of the custom resource. <c>ContentHash</c> only makes CloudFormation see a change of
/// the definition.</summary>
/// <param name="BotName">The bot's name; unique in account and Region.</param>
/// <param name="RoleArn">The role that Lex assumes.</param>
/// <param name="HookFunctionArn">The code hook: a function with its alias, in Lex's Region.</param>
/// <param name="AliasName">The alias that people talk to.</param>
internal sealed partial record BuilderProperties(
    string BotName,
    string RoleArn,
    string HookFunctionArn,
    string AliasName
)
{
    private const string DefaultAliasName = "live";

    /// <summary>Reads the properties.</summary>
    /// <exception cref="InvalidDataException">A property is missing or wrong; the message names it.</exception>
    public static BuilderProperties Parse(IReadOnlyDictionary<string, string> properties)
    {
        var botName = Required(properties, nameof(BotName));
        var aliasName = properties.GetValueOrDefault(nameof(AliasName), DefaultAliasName);
        var roleArn = Required(properties, nameof(RoleArn));
        var hook = Required(properties, nameof(HookFunctionArn));
        Check(nameof(BotName), botName, LexNames.IsValid(botName), LexNames.Rule);
        Check(nameof(AliasName), aliasName, LexNames.IsValid(aliasName), LexNames.Rule);
        Check(nameof(RoleArn), roleArn, Role().IsMatch(roleArn), "must be the ARN of an IAM role");
        Check(
            nameof(HookFunctionArn),
            hook,
            Function().IsMatch(hook),
            "must be the ARN of a Lambda function in the partition aws, the only one that Lex accepts here"
        );
        return new(botName, roleArn, hook, aliasName);
    }

    private static string Required(IReadOnlyDictionary<string, string> properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new InvalidDataException($"The property {name} is missing; it must be text.");

    private static void Check(string name, string value, bool isValid, string rule)
    {
        if (!isValid)
        {
            throw new InvalidDataException($"The property {name} {rule}, is \"{value}\".");
        }
    }

    [GeneratedRegex("^arn:[a-z-]+:iam::[0-9]{12}:role/.+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Role();

    [GeneratedRegex(
        "^arn:aws:lambda:[a-z]+-[a-z]+-[0-9]:[0-9]{12}:function:[a-zA-Z0-9-_]+(:[a-zA-Z0-9-_$]+)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Function();
}
