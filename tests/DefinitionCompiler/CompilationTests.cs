using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;
using ChatOps.DefinitionCompiler;

namespace ChatOps.Tests.DefinitionCompiler;

public sealed class CompilationTests : IDisposable
{
    private const string Bot = "chatops.yaml";
    private const string English = "locales/en_US.yaml";
    private const string Policy = "vending-policy.yaml";
    private readonly DefinitionDirectory files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Shipped_files_compile_and_load_as_the_product_describes_them()
    {
        var compilation = Compilation.Run(files.Path);

        Assert.Empty(compilation.Errors);
        compilation.WriteTo(files.Path);
        var policy = VendingPolicyFile.Load(Path.Combine(files.Path, VendingPolicyFile.Name));
        var sandbox = policy.TypeNamed("SANDBOX")!;
        var production = policy.TypeNamed("production")!;
        Assert.Equal(["Experiment", "Demos"], sandbox.OrganizationalUnits);
        Assert.Equal(["Experiment"], production.OrganizationalUnits);
        Assert.Equal(
            (1, 2, 20, 20),
            (
                sandbox.Approvals,
                production.Approvals,
                sandbox.OpenRequestsPerRequester,
                production.OpenRequestsPerRequester
            )
        );
        Assert.Equal(["example.com", "example.org"], policy.RootEmailDomains);
        Assert.Empty(policy.RequesterDomains);
        Assert.Equal(
            [("PostgreSQL database", 1, 5), ("Storage bucket", 0, 10), ("Monthly budget", 1, 5)],
            policy.Products.Select(product => (product.Name, product.Approvals, product.OpenRequestsPerRequester))
        );
        Assert.Equal((48, 24, 5), (policy.ExpiryHours, policy.ReminderHours, policy.ConcurrentAccountOperations));

        var definition = BotDefinitionFile.Load(Path.Combine(files.Path, BotDefinitionFile.Name));
        Assert.Equal(("ChatOps", 300), (definition.Name, definition.IdleSessionTTLInSeconds));
        Assert.Equal(["en_US", "de_DE", "es_419", "fr_FR"], definition.BotLocales.Select(locale => locale.LocaleId));
        var locale = definition.BotLocales[0];
        Assert.Equal(
            [
                "AWSAccountVending",
                "AccountRequestStatus",
                "CancelAccountRequest",
                "Help",
                "ProductVending",
                "OwnProducts",
                "UpdateProduct",
                "TerminateProduct",
                "ExtendProduct",
                "Courtesy",
                "StopConversation",
                "Cost",
                "Approvers",
                "Duration",
                "MoveAccount",
                "ShareAccount",
                "ChangeAccount",
                "SeveralAccounts",
                "PlatformTeam",
                "ExplainAccountType",
                "ExplainRootEmail",
                "ExplainOu",
                "FallbackIntent",
            ],
            locale.Intents.Select(intent => intent.Name)
        );
        Assert.Equal(
            ["AccountType", "RootEmail", "AccountOU"],
            locale
                .Intents[0]
                .SlotPriorities.OrderBy(priority => priority.Priority)
                .Select(priority => priority.SlotName)
        );
        Assert.All(
            locale.Intents[0].Slots,
            slot => Assert.Equal(2, slot.ValueElicitationSetting.PromptSpecification!.MaxRetries)
        );
        Assert.All(
            locale.Intents[0].Slots,
            slot => Assert.NotNull(slot.ValueElicitationSetting.SlotCaptureSetting!.FailureResponse)
        );
    }

    [Fact]
    public void A_property_that_is_left_out_has_the_default_of_its_type()
    {
        files.Replace(Policy, "expiryHours: 48", "");
        files.Replace(Policy, "provisioningLimitHours: 4", "");
        files.Replace(Policy, "    openRequestsPerRequester: 20", "");

        var compilation = Compilation.Run(files.Path);

        Assert.Empty(compilation.Errors);
        Assert.Equal(
            (48, 4, 20),
            (
                compilation.Policy!.ExpiryHours,
                compilation.Policy.ProvisioningLimitHours,
                compilation.Policy.AccountTypes[0].OpenRequestsPerRequester
            )
        );
    }

    [Theory]
    [InlineData("approvals: 2", "approvals: 9", "accountTypes[0].approvals", "must be 0 to 5, is 9")]
    [InlineData(
        "approvals: 2",
        "approvals: two",
        "accountTypes[0].approvals",
        "must be a whole number, is the text \"two\""
    )]
    [InlineData(
        "approvals: 2",
        "approvals: \"2\"",
        "accountTypes[0].approvals",
        "must be a whole number, is the text \"2\""
    )]
    [InlineData("approvals: 2", "approvals:", "accountTypes[0].approvals", "has no value")]
    [InlineData(
        "approvals: 2",
        "aprovals: 2",
        "accountTypes[0].aprovals",
        "is not a property here; the properties are name, "
    )]
    [InlineData(
        "organizationalUnits: [Experiment]",
        "organizationalUnits: []",
        "accountTypes[0].organizationalUnits",
        "must have at least 1 entry, has 0"
    )]
    [InlineData(
        "organizationalUnits: [Experiment]",
        "organizationalUnits: Experiment",
        "accountTypes[0].organizationalUnits",
        "must be a list, is the text"
    )]
    [InlineData(
        "organizationalUnits: [Experiment, Demos]",
        "organizationalUnits: [Demos, demos]",
        "accountTypes[1].organizationalUnits[1]",
        "is specified more than once"
    )]
    [InlineData("name: Sandbox", "name: production", "accountTypes[1].name", "is specified more than once")]
    [InlineData(
        "name: Sandbox",
        "name: true",
        "accountTypes[1].name",
        "must be text, is the switch true (quotes would make it text)"
    )]
    [InlineData("expiryHours: 48", "expiryHours: 721", "expiryHours", "must be 1 to 720, is 721")]
    [InlineData("reminderHours: 24", "reminderHours: 48", "reminderHours", "must be less than expiryHours (48)")]
    [InlineData(
        "concurrentAccountOperations: 5",
        "concurrentAccountOperations: 0",
        "concurrentAccountOperations",
        "must be 1 to 10, is 0"
    )]
    [InlineData("{type}-{user}-{id}", "{type}-{user}", "accountNameTemplate", "must hold {id}")]
    [InlineData("{type}-{user}-{id}", "{team}-{id}", "accountNameTemplate", "does not know {team}")]
    [InlineData(
        "{type}-{user}-{id}",
        "a name that is so long that nothing else has room {id}",
        "accountNameTemplate",
        "leaves no room"
    )]
    [InlineData("name: Storage bucket", "name: postgresql DATABASE", "products[1].name", "is specified more than once")]
    [InlineData(
        "name: Storage bucket",
        "name: \"Storage [bucket]\"",
        "products[1].name",
        "must not hold braces, brackets"
    )]
    [InlineData(
        "name: Storage bucket",
        "portfolio: storage",
        "products[1].portfolio",
        "must be the ID of a Service Catalog portfolio such as port-abc123, is \"storage\""
    )]
    [InlineData(
        "  - name: Storage bucket",
        "  - portfolio: port-abc123\n    name: Storage bucket",
        "products[1]",
        "must have a name or a portfolio, and not both"
    )]
    [InlineData(
        "  - name: Storage bucket",
        "  - requesterDomains: [example.com]",
        "products[1]",
        "must have a name or a portfolio, and not both"
    )]
    [InlineData("key: AmountUsd", "keys: AmountUsd", "products[2].parameters[0].keys", "is not a property here")]
    [InlineData(
        "{ de: Produktion,",
        "{ DE: Produktion,",
        "accountTypes[0].labels.DE",
        "must be a language by its code of two or three small letters, such as de, is \"DE\""
    )]
    [InlineData(
        "{ de: Produktion,",
        "{ de: \"\",",
        "accountTypes[0].labels.de",
        "must be 1 to 100 characters long, has 0"
    )]
    [InlineData("{ de: Produktion,", "{ de:,", "accountTypes[0].labels.de", "has no value")]
    [InlineData("{ de: Produktion,", "{ de: 1,", "accountTypes[0].labels.de", "must be text, is the number 1")]
    [InlineData("{ de: Produktion,", "{ de: \"Produktion {x}\",", "accountTypes[0].labels.de", "must not hold braces")]
    [InlineData("{ de: Produktion,", "{ de: sandbox,", "accountTypes[0].labels.de", "already means \"Sandbox\"")]
    [InlineData(
        "{ de: Produktion,",
        "{ de: Spielwiese,",
        "accountTypes[0].labels.de",
        "means \"Sandbox\" in de_DE, by the slot type AccountTypeValues"
    )]
    [InlineData(
        "es: Bucket de almacenamiento",
        "es: base de datos postgresql",
        "products[1].labels.es",
        "already means \"PostgreSQL database\""
    )]
    [InlineData("  - name: Storage bucket", "  - portfolio: port-abc123", "products[1].portfolio", "takes no labels")]
    [InlineData(
        "labels: { de: Monatsbudget, es: Presupuesto mensual, fr: Budget mensuel }",
        "labels: Monatsbudget",
        "products[2].labels",
        "must be an object, is the text"
    )]
    [InlineData(
        "[example.com, example.org]",
        "[example.com, someone@example.org]",
        "rootEmailDomains[1]",
        "must be a domain such as example.com, without @"
    )]
    public void A_wrong_policy_is_reported_at_its_line_and_field(
        string text,
        string replacement,
        string field,
        string message
    ) => AssertReported(Policy, text, replacement, field, message);

    [Theory]
    [InlineData(
        "NluConfidenceThreshold: 0.4",
        "NluConfidenceThreshold: 4",
        "NluConfidenceThreshold",
        "must be 0 to 1, is 4"
    )]
    [InlineData(
        "LocaleId: en_US",
        "LocaleId: en-US",
        "LocaleId",
        "must be a locale as Lex names it, such as en_US, is \"en-US\""
    )]
    [InlineData(
        "ResolutionStrategy: TOP_RESOLUTION",
        "ResolutionStrategy: TopResolution",
        "SlotTypes[0].ValueSelectionSetting.ResolutionStrategy",
        "must be ORIGINAL_VALUE or TOP_RESOLUTION"
    )]
    [InlineData(
        "- { Value: prd }",
        "- { Value: Sandbox }",
        "SlotTypes[0].SlotTypeValues[1].SampleValue.Value",
        "so its meaning would be ambiguous"
    )]
    [InlineData("Name: AccountOUValues", "Name: AccountTypeValues", "SlotTypes[1].Name", "is specified more than once")]
    [InlineData("Name: Help", "Name: accountrequeststatus", "Intents[3].Name", "is specified more than once")]
    [InlineData("Name: FallbackIntent", "Name: Fallback", "Intents", "must hold FallbackIntent")]
    [InlineData(
        "ParentIntentSignature: AMAZON.FallbackIntent",
        "ParentIntentSignature: AMAZON.HelpIntent",
        "Intents[22].ParentIntentSignature",
        "must match"
    )]
    [InlineData(
        "Utterance: help me",
        "Utterance: Cancel It",
        "Intents[3].SampleUtterances[1].Utterance",
        "is already in Intents[2].SampleUtterances[1].Utterance"
    )]
    [InlineData(
        "Utterance: help me",
        "Utterance: help me!",
        "Intents[3].SampleUtterances[1].Utterance",
        "may hold only letters"
    )]
    [InlineData(
        "Utterance: help me",
        "Utterance: \"help with {AccountType}\"",
        "Intents[3].SampleUtterances[1].Utterance",
        "{AccountType} is not a slot of Help (it has none)"
    )]
    [InlineData(
        "\"please use {RootEmail}\"",
        "\"please use it\"",
        "Intents[0].Slots[1].ValueElicitationSetting.SampleUtterances[1].Utterance",
        "must hold {RootEmail}"
    )]
    [InlineData(
        "SlotTypeName: AMAZON.EmailAddress",
        "SlotTypeName: AMAZON.Email",
        "Intents[0].Slots[1].SlotTypeName",
        "is neither a slot type of this locale"
    )]
    [InlineData(
        "SlotName: RootEmail, Priority: 2",
        "SlotName: RootEmail, Priority: 1",
        "Intents[0].SlotPriorities[1].Priority",
        "is specified more than once"
    )]
    [InlineData(
        "SlotName: RootEmail, Priority: 2",
        "SlotName: Root, Priority: 2",
        "Intents[0].SlotPriorities[1].SlotName",
        "is not a slot of AWSAccountVending"
    )]
    [InlineData(
        "- { SlotName: RootEmail, Priority: 2 }",
        "",
        "Intents[0].Slots[1].Name",
        "must have a place in SlotPriorities"
    )]
    [InlineData(
        "MaxRetries: 2",
        "MaxRetries: 6",
        "Intents[0].Slots[0].ValueElicitationSetting.PromptSpecification.MaxRetries",
        "must be 0 to 5, is 6"
    )]
    [InlineData(
        "what account type do you want?",
        "what account type {do you want?",
        "Intents[0].Slots[0].ValueElicitationSetting.PromptSpecification.MessageGroupsList[0].Message."
            + "PlainTextMessage.Value",
        "holds a brace or bracket"
    )]
    [InlineData(
        "what account type do you want? ${AccountTypeValues}",
        "what account type do you want? ${AccountTypes}",
        "Intents[0].Slots[0].ValueElicitationSetting.PromptSpecification.MessageGroupsList[0].Message."
            + "PlainTextMessage.Value",
        "${AccountTypes} is neither a slot type"
    )]
    [InlineData(
        "create a {AccountType} account in the OU {AccountOU} with",
        "create a {Type} account with",
        "Intents[0].IntentConfirmationSetting.PromptSpecification.MessageGroupsList[0].Message.PlainTextMessage.Value",
        "{Type} is not a slot of AWSAccountVending"
    )]
    [InlineData(
        "SampleValue: { Value: Sandbox }",
        "SampleValue: { Value: Lab }",
        "SlotTypes[0].SlotTypeValues[1].SampleValue.Value",
        "\"Lab\" is not an account type of the policy (Production, Sandbox)"
    )]
    public void A_wrong_locale_is_reported_at_its_line_and_field(
        string text,
        string replacement,
        string field,
        string message
    ) => AssertReported(English, text, replacement, field, message);

    [Theory]
    [InlineData(
        "IdleSessionTTLInSeconds: 300",
        "IdleSessionTTLInSeconds: 30",
        "IdleSessionTTLInSeconds",
        "must be 60 to 86400, is 30"
    )]
    [InlineData(
        "Name: ChatOps",
        "Name: Chat  Ops",
        "Name",
        "at most one underscore or hyphen after each, is \"Chat  Ops\""
    )]
    [InlineData(
        "ChildDirected: false",
        "ChildDirected: \"no\"",
        "DataPrivacy.ChildDirected",
        "must be true or false, is the text \"no\""
    )]
    public void A_wrong_bot_is_reported_at_its_line_and_field(
        string text,
        string replacement,
        string field,
        string message
    ) => AssertReported(Bot, text, replacement, field, message);

    [Fact]
    public void An_account_type_without_words_is_reported_in_the_policy()
    {
        files.Replace(English, "SampleValue: { Value: Sandbox }", "SampleValue: { Value: Lab }");

        AssertReported(
            Policy,
            "name: Sandbox",
            "name: Sandbox",
            "accountTypes[1].name",
            "is not a value of the slot type AccountTypeValues"
        );
    }

    [Fact]
    public void A_message_over_a_thousand_characters_is_reported()
    {
        var message = new string('a', 1001);

        AssertReported(
            English,
            "Okay [FirstName]. Your order won't be placed.",
            message,
            "Intents[0].IntentConfirmationSetting.DeclinationResponse.MessageGroupsList[0].Message."
                + "PlainTextMessage.Value",
            "must be 1 to 1000 characters long, has 1001"
        );
    }

    [Fact]
    public void A_missing_property_is_reported_where_its_object_begins()
    {
        var line = files.Replace(Policy, "    approvals: 2\n", "");

        var error = Assert.Single(Compilation.Run(files.Path).Errors);

        Assert.Equal(("accountTypes[0].approvals", "is missing"), (error.Field, error.Message));
        Assert.Equal(line - 3, error.Line);
    }

    [Fact]
    public void A_property_that_stands_twice_is_reported()
    {
        var line = files.Replace(Policy, "reminderHours: 24", "reminderHours: 24\nreminderHours: 12");

        var error = Assert.Single(Compilation.Run(files.Path).Errors);

        Assert.Equal(line + 1, error.Line);
        Assert.Contains("reminderHours", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Broken_yaml_is_reported_at_its_line()
    {
        var line = files.Replace(Policy, "expiryHours: 48", "expiryHours: [48");

        var error = Assert.Single(Compilation.Run(files.Path).Errors);

        Assert.True(error.Line >= line, error.ToString());
    }

    [Fact]
    public void Every_error_is_reported_in_one_run_and_nothing_is_written()
    {
        files.Replace(Policy, "approvals: 2", "approvals: 9");
        files.Replace(Policy, "approvals: 1", "approvals: 8");
        files.Replace(English, "MaxRetries: 2", "MaxRetries: 6");
        using var output = new StringWriter();

        var code = Commands.Run(["compile", files.Path, Path.Combine(files.Path, "out")], output, TextWriter.Null);

        Assert.Equal(1, code);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(
            lines,
            line => Assert.Matches(@"^.+\.yaml\(\d+,\d+\): error DEF001: \S+: must be 0 to 5, is \d", line)
        );
        Assert.False(Directory.Exists(Path.Combine(files.Path, "out")));
    }

    [Fact]
    public void A_missing_file_and_a_wrong_command_have_different_exit_codes()
    {
        File.Delete(Path.Combine(files.Path, Policy));
        using var output = new StringWriter();

        Assert.Equal(1, Commands.Run(["compile", files.Path, files.Path], output, TextWriter.Null));
        Assert.Contains(
            "vending-policy.yaml(1,1): error DEF001: the file is missing",
            output.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(64, Commands.Run(["build"], TextWriter.Null, TextWriter.Null));
    }

    [Fact]
    public void A_compiled_file_that_was_spoiled_does_not_load()
    {
        var compilation = Compilation.Run(files.Path);
        compilation.WriteTo(files.Path);
        files.Replace(VendingPolicyFile.Name, "\"reminderHours\": 24", "\"reminderHours\": 99");
        files.Replace(BotDefinitionFile.Name, "\"Name\": \"ChatOps\"", "\"Nom\": \"ChatOps\"");

        var policy = Assert.Throws<InvalidDataException>(() =>
            VendingPolicyFile.Load(Path.Combine(files.Path, VendingPolicyFile.Name))
        );
        var bot = Assert.Throws<InvalidDataException>(() =>
            BotDefinitionFile.Load(Path.Combine(files.Path, BotDefinitionFile.Name))
        );

        Assert.Contains("reminderHours: must be less than expiryHours", policy.Message, StringComparison.Ordinal);
        Assert.Contains("Nom", bot.Message, StringComparison.Ordinal);
    }

    private void AssertReported(string file, string text, string replacement, string field, string message)
    {
        var line = files.Replace(file, text, replacement);

        var errors = Compilation.Run(files.Path).Errors;

        var error = Assert.Single(
            errors,
            error =>
                error.File.EndsWith(file, StringComparison.Ordinal)
                && error.Field == field
                && error.Message.Contains(message, StringComparison.Ordinal)
        );
        if (
            replacement.Length > 0
            && field != "Intents"
            && !message.Contains("ambiguous", StringComparison.Ordinal)
            && !field.EndsWith("Slots[1].Name", StringComparison.Ordinal)
        )
        {
            Assert.Equal(line, error.Line);
        }
    }
}
