using ChatOps.Application.Conversations.Definition;
using ChatOps.DefinitionCompiler;

namespace ChatOps.Tests.DefinitionCompiler;

/// <summary>Every language has the parts of the first one; a missing part fails the build at its place.</summary>
public sealed class LocaleTests : IDisposable
{
    private const string German = "locales/de_DE.yaml";
    private readonly DefinitionDirectory files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("Name: Help", "Name: Hilfe", "Intents", "must hold the intent \"Help\", as en_US does")]
    [InlineData("Name: Help", "Name: Hilfe", "Intents[3].Name", "en_US has no name \"Hilfe\"")]
    [InlineData(
        "Name: AccountOUValues",
        "Name: OUs",
        "SlotTypes",
        "must hold the slot type \"AccountOUValues\", as en_US does"
    )]
    [InlineData(
        "SampleValue: { Value: Demos }",
        "SampleValue: { Value: Vorlage }",
        "SlotTypes[1].SlotTypeValues",
        "must hold the value \"Demos\", as en_US does"
    )]
    [InlineData(
        "SampleValue: { Value: Demos }",
        "SampleValue: { Value: Vorlage }",
        "SlotTypes[1].SlotTypeValues[1].SampleValue.Value",
        "en_US has no name \"Vorlage\""
    )]
    [InlineData(
        "ResolutionStrategy: TOP_RESOLUTION",
        "ResolutionStrategy: ORIGINAL_VALUE",
        "SlotTypes[0].ValueSelectionSetting.ResolutionStrategy",
        "must be the same as in en_US"
    )]
    [InlineData(
        "SlotTypeName: AMAZON.EmailAddress",
        "SlotTypeName: AMAZON.AlphaNumeric",
        "Intents[0].Slots[1].SlotTypeName",
        "must be AMAZON.EmailAddress, as in en_US"
    )]
    [InlineData(
        "SlotTypeName: AMAZON.EmailAddress",
        "SlotTypeName: AMAZON.Confirmation",
        "Intents[0].Slots[1].SlotTypeName",
        "AMAZON.Confirmation exists in locales en_* only"
    )]
    [InlineData(
        "SlotConstraint: Required",
        "SlotConstraint: Optional",
        "Intents[0].Slots[0].ValueElicitationSetting.SlotConstraint",
        "must be Required, as in en_US"
    )]
    [InlineData(
        "SlotName: AccountOU, Priority: 3",
        "SlotName: AccountOU, Priority: 4",
        "Intents[0].SlotPriorities[2].Priority",
        "must be 3, as in en_US"
    )]
    [InlineData(
        "DialogCodeHook: { Enabled: true }",
        "DialogCodeHook: { Enabled: false }",
        "Intents[0].DialogCodeHook",
        "must be enabled, as in en_US"
    )]
    [InlineData(
        "    FulfillmentCodeHook: { Enabled: true }\n",
        "",
        "Intents[0].FulfillmentCodeHook",
        "must be enabled, as in en_US"
    )]
    [InlineData(
        "MaxRetries: 2",
        "MaxRetries: 3",
        "Intents[0].Slots[0].ValueElicitationSetting.PromptSpecification",
        "must have MaxRetries 2, as in en_US, has MaxRetries 3"
    )]
    [InlineData(
        "Hallo [FirstName], welchen",
        "Hallo, welchen",
        "Intents[0].Slots[0].ValueElicitationSetting.PromptSpecification.MessageGroupsList[0].Message."
            + "PlainTextMessage.Value",
        "must hold [FirstName], as in en_US"
    )]
    [InlineData(
        "[FirstName], soll ich es bestellen?",
        "[FirstName], soll ich {ProductName} bestellen?",
        "Intents[4].IntentConfirmationSetting.PromptSpecification.MessageGroupsList[0].Message.PlainTextMessage.Value",
        "holds {ProductName}, which it does not in en_US"
    )]
    [InlineData(
        "möchtest du? ${AccountTypeValues}?",
        "möchtest du?",
        "Intents[0].Slots[0].ValueElicitationSetting.PromptSpecification.MessageGroupsList[0].Message."
            + "PlainTextMessage.Value",
        "must hold ${AccountTypeValues}, as in en_US"
    )]
    [InlineData(
        "Utterance: hilf mir",
        "Utterance: STORNIEREN",
        "Intents[3].SampleUtterances[1].Utterance",
        "is already in Intents[2].SampleUtterances["
    )]
    [InlineData("LocaleId: de_DE", "LocaleId: de_AT", "LocaleId", "must be the file's name, de_DE, is \"de_AT\"")]
    public void What_a_locale_lacks_is_reported_in_its_file(
        string text,
        string replacement,
        string field,
        string message
    )
    {
        files.Replace(German, text, replacement);

        var errors = Compilation.Run(files.Path).Errors;

        Assert.Contains(
            errors,
            error =>
                error.File.EndsWith("de_DE.yaml", StringComparison.Ordinal)
                && error.Field == field
                && error.Message.Contains(message, StringComparison.Ordinal)
        );
        Assert.All(errors, error => Assert.EndsWith("de_DE.yaml", error.File, StringComparison.Ordinal));
    }

    [Fact]
    public void A_response_that_only_some_have_is_reported()
    {
        var text = File.ReadAllText(Path.Combine(files.Path, German));
        var from = text.IndexOf("      DeclinationResponse:", StringComparison.Ordinal);
        files.Replace(German, text[from..text.IndexOf("      FailureResponse:", from, StringComparison.Ordinal)], "");

        var error = Assert.Single(Compilation.Run(files.Path).Errors);

        Assert.Equal(
            ("Intents[0].IntentConfirmationSetting.DeclinationResponse", "is missing; en_US has it"),
            (error.Field, error.Message)
        );
    }

    [Fact]
    public void A_language_comes_and_goes_with_its_file_and_the_first_must_stay()
    {
        File.Delete(Path.Combine(files.Path, "locales", "es_419.yaml"));
        File.Copy(Path.Combine(files.Path, German), Path.Combine(files.Path, "locales", "de_AT.yaml"));
        files.Replace("locales/de_AT.yaml", "LocaleId: de_DE", "LocaleId: de_AT");

        var changed = Compilation.Run(files.Path);

        Assert.Empty(changed.Errors);
        Assert.Equal(
            ["en_US", "de_AT", "de_DE", "fr_FR"],
            changed.Definition!.BotLocales.Select(locale => locale.LocaleId)
        );

        File.Delete(Path.Combine(files.Path, "locales", BotDefinition.FirstLocale + ".yaml"));
        var error = Assert.Single(Compilation.Run(files.Path).Errors);
        Assert.EndsWith("en_US.yaml", error.File, StringComparison.Ordinal);
        Assert.Contains(
            "the file is missing; all other locales are compared with it",
            error.Message,
            StringComparison.Ordinal
        );
    }
}
