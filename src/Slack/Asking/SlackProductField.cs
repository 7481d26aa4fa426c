using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Conversations;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Products;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using SlackNet.Blocks;

namespace ChatOps.Slack.Asking;

/// <summary>A product's parameter as a field of a form, with its limits for Slack's client and its default.</summary>
internal static class SlackProductField
{
    // More choices than a menu holds are typed, and checked against the list afterwards.
    private const int MostChoices = SlackLimits.Options * SlackLimits.Options;

    public static SlackFormField Of(ProductParameter parameter, Words words) =>
        new(parameter.Key, parameter.Label, Element(parameter, words), HintOf(parameter, words), IsOptional(parameter));

    /// <summary>Checks a value against the parameter. An empty value means the default, if there is one.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="given">The typed value, or the picked option.</param>
    /// <param name="words">The language whose word for "and" separates a list's items; English by default.</param>
    public static ParameterAnswer Read(ProductParameter parameter, IncomingText given, Words? words = null) =>
        given.IsEmpty && parameter.Default is { } standard && !MayBeEmpty(parameter)
            ? new ParameterAnswer(standard, null)
        : HasMenu(parameter)
            ? ParameterAnswer.Check(
                parameter,
                parameter.AllowedValues.FirstOrDefault(value => TokenOf(value) == given.Cleaned) ?? given.Cleaned
            )
        : ParameterAnswer.FromField(parameter, given.Lines, words ?? Words.English);

    private static IInputBlockElement Element(ProductParameter parameter, Words words)
    {
        if (HasMenu(parameter))
        {
            var choices = parameter
                .AllowedValues.Where(value => value.Length > 0)
                .Select(value => new Choice(value, TokenOf(value)));
            return SlackReplies.Menu(
                parameter.Key,
                words.Slack.ChooseOne,
                choices,
                parameter.Default is { } standard ? TokenOf(standard) : null
            );
        }

        if (parameter is { IsNumber: true, IsList: false })
        {
            return new NumberInput
            {
                ActionId = parameter.Key,
                IsDecimalAllowed = true,
                MinValue = parameter.MinValue?.ToString(CultureInfo.InvariantCulture),
                MaxValue = parameter.MaxValue?.ToString(CultureInfo.InvariantCulture),
                InitialValue = InitialOf(parameter),
            };
        }

        // A list's length limits apply to each item, so they can't limit the field.
        return new PlainTextInput
        {
            ActionId = parameter.Key,
            MinLength = parameter.IsList ? null : Within(parameter.MinLength),
            MaxLength = parameter.IsList ? null : Within(parameter.MaxLength),
            InitialValue = InitialOf(parameter),
        };
    }

    private static bool HasMenu(ProductParameter parameter) =>
        parameter.AllowedValues.Count(value => value.Length > 0) is > 0 and <= MostChoices;

    private static bool MayBeEmpty(ProductParameter parameter) =>
        parameter.AllowedValues.Contains(string.Empty, StringComparer.Ordinal);

    // A field may stay empty if its default is empty, or too long for the field: the default then applies.
    private static bool IsOptional(ProductParameter parameter) =>
        parameter.Default is "" or { Length: > SlackLimits.InputValue } || MayBeEmpty(parameter);

    private static string? InitialOf(ProductParameter parameter) =>
        parameter.Default is { Length: > 0 and <= SlackLimits.InputValue } standard ? standard : null;

    private static int? Within(int? length) =>
        length is > 0 and var known ? Math.Min(known, SlackLimits.InputValue) : null;

    private static string HintOf(ProductParameter parameter, Words words) =>
        HasMenu(parameter) ? string.Empty : Words.Capital(ParameterLimits.Of(parameter, words));

    // A value that is too long for an option comes back as its digest.
    private static string TokenOf(string value) =>
        value.Length <= SlackLimits.OptionValue
            ? value
            : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))}";
}
