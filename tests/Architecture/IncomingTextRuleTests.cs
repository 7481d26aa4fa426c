using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ChatOps.Application.Conversations;
using ChatOps.Domain.Incoming;
using ChatOps.Slack.Inbound;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Architecture;

/// <summary>Every text from outside becomes an <see cref="IncomingText"/>. A method that reads such text, found in the
/// compiled code, must create one or be in the table below with a reason.</summary>
public sealed partial class IncomingTextRuleTests
{
    private static readonly Assembly[] Product =
    [
        .. new[] { "Domain", "Application", "Languages", "Conversations", "Slack", "Aws", "Api", "Fulfillment" }.Select(
            project => Assembly.Load($"ChatOps.{project}")
        ),
    ];

    // Members that return text from outside, and the constructor that introduces a person. Those of SDKs are found
    // below.
    private static readonly string[] SourceTypes =
    [
        "System.Exception.get_Message",
        "System.Security.Claims.Claim.get_Value",
        "System.Text.Json.JsonElement.GetString",
        "System.Text.Json.JsonElement.ToString",
        "System.Text.Json.Nodes.JsonNode.GetValue",
        "System.Text.Json.Utf8JsonReader.GetString",
        "Microsoft.AspNetCore.Http.IHeaderDictionary.get_Item",
        "Microsoft.AspNetCore.Http.IQueryCollection.get_Item",
        "Microsoft.AspNetCore.Routing.RoutingHttpContextExtensions.GetRouteValue",
        "Microsoft.AspNetCore.WebUtilities.FormReader.ReadForm",
        "ChatOps.Api.Bodies.FormFields.Secret",
        "ChatOps.Bodies.JsonFields.Exact",
        "ChatOps.Bodies.JsonFields.FilledIn",
        "ChatOps.Bodies.JsonFields.Object",
        "ChatOps.Bodies.JsonFields.OneOf",
        "ChatOps.Bodies.JsonFields.RequiredExact",
        "ChatOps.Bodies.JsonFields.Texts",
        "ChatOps.Api.SignIn.AuthorizerClaims.get_Item",
        "ChatOps.Application.Conversations.Lex.LexHookEvent.get_InputTranscript",
        "ChatOps.Application.Conversations.Lex.LexSlotValue.get_InterpretedValue",
        "ChatOps.Domain.People.Person..ctor",
        "ChatOps.Slack.Inbound.SlackForm.get_Item",
        "ChatOps.Slack.Inbound.SlackJson.Text",
        "ChatOps.Slack.Inbound.SlackJson.TextOrNull",
    ];

    private static readonly string[] Cleaning =
    [
        nameof(IncomingText.Of),
        nameof(IncomingText.Literal),
        nameof(IncomingText.Heard),
        nameof(IncomingText.Name),
        nameof(IncomingText.Visible),
        nameof(IncomingText.IsClean),
    ];

    private static readonly Type[] TextTypes =
    [
        typeof(string),
        typeof(List<string>),
        typeof(Dictionary<string, string>),
    ];

    // Records of the product itself, the envelope around a call, and constants of the SDK.
    private static readonly string[] Ours = ["Amazon.DynamoDBv2", "Amazon.Lambda", "Amazon.Runtime"];

    // Values that AWS and Slack generate, so no person can write anything into them.
    private static readonly Regex MadeByMachines = Machine();

    // Method -> why its text isn't for people, or where it is cleaned.
    private static readonly Dictionary<string, string> NoText = new(StringComparer.Ordinal)
    {
        ["AccountFactory.ProductIdAsync"] = "a name, compared",
        ["AccountFactory.PathAsync"] = "puts launch paths in an order",
        ["ApiKeyAuthentication.HandleAuthenticateAsync"] = "a key, held against those that are known",
        ["Asset.ServeAsync"] = "version and tag, compared",
        ["AuthorizerClaims.Many"] = "groups and audiences, compared",
        ["AuthorizerClaims.get_Item"] = "a source itself: its readers stand here",
        ["AwsOrganization.ListAccountsAsync"] = "names and addresses to compare",
        ["AwsOrganization.UnitsBeneathAsync"] =
            "a name that orders repeat; OrganizationalUnitResolution refuses unclean ones",
        ["AwsSettings.StageSettings"] = "the stage's own settings",
        ["BearerAuthentication.HandleAuthenticateAsync"] = "the issuer, compared",
        ["BearerAuthentication.PersonOf"] = "an address, held against its form; names go through NameIn",
        ["ChatPageRoutes.MapChatPage"] = "a language, looked up",
        ["CompiledJson.Read"] = "the product's own file",
        ["DecisionInput.FromJson"] = "approve or deny, compared; the reason goes through Text",
        ["FormFields.Parse"] = "hands fields to Text and Secret",
        ["GeneratedRouteBuilderExtensionsCore.ResolveFromRouteOrQuery"] =
            "IDs, tokens and cursors, looked up; ProblemException cleans what repeats them",
        ["HttpApiRequest.Read"] = "the scheme of the call",
        ["HttpTurns.EventId"] = "a key of printable ASCII",
        ["LexShapes.FromSdk"] = "the session of Lex; SlotValues and IntentCall read it",
        ["LexShapes.ToSdk"] = "the session of Lex, sent back as it is",
        ["LifecycleEvent.Text"] = "an account's name, looked up, and its ID",
        ["NamedTextConverter.Read"] = "the product's own records",
        ["Pages.IdOf"] = "an ID, looked up; ProblemException cleans what repeats it",
        ["RestChannel.Hear"] = "names that ConversationInput has cleaned",
        ["ReplyChoices.SpeakerOf"] = "names of the session, where the front door put them",
        ["SlackRequestForm.ErrorsAsync"] = "a person who is not known yet",
        ["PlaceOrderWork.DoAsync"] = "an exception of AccountFactory, which cleans its message",
        ["PlanOrderWork.DoAsync"] = "an exception of AccountFactory, which cleans its message",
        ["ResourceRoutes.Owner"] = "an address, held against its form, in place of a name",
        ["SameOrigin.IsFrom"] = "an origin, compared",
        ["SecretRoutes.GiveAsync"] = "secret values: nothing of them is changed",
        ["SecretsManagerSecrets.ReadAsync"] = "the product's own secrets",
        ["SlackEventReader.DropReasonOf"] = "kinds of messages",
        ["SlackEventReader.Read"] = "kinds of events, and the challenge that Slack wants back",
        ["SlackEventReader.ReadEvent"] = "IDs and kinds of events",
        ["SlackEventReader.ReadHome"] = "an ID",
        ["SlackFrontDoor.InteractionAsync"] = "the payload, for SlackInteractionReader",
        ["SlackInstallation.IsEventFor"] = "IDs, compared",
        ["SlackInstallation.OfInteraction"] = "an ID",
        ["SlackForm.Parse"] = "a source itself: its readers stand here",
        ["SlackInteractionReader.ChannelOf"] = "an ID",
        ["SlackInteractionReader.Read"] = "IDs and kinds of payloads",
        ["SlackInteractionReader.ThreadOf"] = "a timestamp",
        ["SlackInteractionReader.ReadAction"] = "IDs, and values and labels of the product's own",
        ["SlackInteractionReader.ReadForm"] = "the payload, for ReadPayload",
        ["SlackInteractionReader.ReadPayload"] = "IDs and kinds of payloads",
        ["SlackInteractionReader.ReadSubmission"] = "IDs and metadata of the product's own; fields go through FilledIn",
        ["SlackInteractionReader.ValueOf"] = "a value of the product's own",
        ["SlackJson.Text"] = "a source itself: its readers stand here",
        ["SlackJson.TextOrNull"] = "a source itself: its readers stand here",
        ["SlackRefusalException.CodeOf"] = "Slack's code, compared",
        ["SlackRoutes.Header"] = "signature and time, checked",
        ["SlackRoutes.Map"] = "a sentence of SlackPayloadException",
        ["SlackStrays.ReadAsync"] = "the bot's own messages, compared",
        ["SqsDeadLetters.ListAsync"] = "counts",
        ["SqsDeadLetters.Text"] = "attributes of the product's own messages",
        ["TopicSubscriptions.Admitted"] = "addresses to compare; OperatorMessage cleans what operators read",
        ["TopicSubscriptions.ReadAsync"] = "addresses to compare; OperatorMessage cleans what operators read",
        ["TerminateProductWork.DoAsync"] = "an exception of AccountFactory, which cleans its message",
        ["WebChannel.Hear"] = "a language, looked up",
    };

    [Fact]
    public void Every_method_that_reads_text_from_outside_cleans_it_or_says_why_not()
    {
        var readers = Readers();
        var bypasses = readers
            .Where(reader => !reader.IsClean && !NoText.ContainsKey(reader.Method))
            .Select(reader => $"{reader.Method}: {string.Join(", ", reader.Sources)}")
            .ToList();

        Assert.True(bypasses.Count == 0, $"Clean it, or say in the table why not:\n{string.Join('\n', bypasses)}");
    }

    [Fact]
    public void Every_exception_of_the_table_is_still_one()
    {
        var readers = Readers().Where(reader => !reader.IsClean).Select(reader => reader.Method).ToList();

        Assert.DoesNotContain(NoText.Keys, method => !readers.Contains(method));
    }

    [Fact]
    public void The_search_finds_the_readers_that_there_are()
    {
        var readers = Readers().Where(reader => reader.IsClean).Select(reader => reader.Method).ToList();

        Assert.All(
            [
                "SlackEventReader.ReadMessage",
                "SlackInteractionReader.ReadCommand",
                "SlackInteractionReader.FilledIn",
                "SlackPeople.ProfileOf",
                "JsonBody.Text",
                "JsonBody.RequiredText",
                "ResourceRoutes.UpdateAsync",
                "FormFields.Text",
                "RequestListQuery.Text",
                "ConversationInput.From",
                "BearerAuthentication.NameIn",
                "ProductCatalog.Read",
                "AccountFactory.FollowAsync",
                "IntentCall.get_Transcript",
                "IntentCall..ctor",
                "SlotValues.Of",
            ],
            method => Assert.Contains(method, readers)
        );
    }

    [Fact]
    public void What_people_type_travels_as_incoming_text_alone()
    {
        Assert.All(
            [typeof(Utterance), typeof(SlackPersonMessage), typeof(SlackCommand)],
            type => Assert.Equal(typeof(IncomingText), type.GetProperty(nameof(Utterance.Text))!.PropertyType)
        );
        Assert.Equal(
            typeof(IReadOnlyDictionary<string, IncomingText>),
            typeof(SlackViewSubmission).GetProperty(nameof(SlackViewSubmission.Values))!.PropertyType
        );
        Assert.Empty(typeof(IncomingText).GetConstructors());
    }

    // The only cleaning: no other code in the product checks a character's category.
    [Fact]
    public void Nothing_else_cleans_characters()
    {
        var files = Product
            .Select(assembly => Repository.PathOf("src", assembly.GetName().Name!["ChatOps.".Length..]))
            .SelectMany(project => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => CleansCharacters().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileName(file));

        // An SNS subject is ASCII; a setting is refused, not cleaned.
        Assert.Equal(["Characters.cs", "MailSubject.cs", "SignInOptions.cs"], files.Order(StringComparer.Ordinal));
    }

    // A lambda and the method around it may share reading and cleaning, since both have one name.
    private static List<Reader> Readers() =>
        [
            .. Product
                .SelectMany(assembly => assembly.GetTypes())
                .SelectMany(CalledMembers.MethodsOf)
                .Where(method => !IsGenerated(method))
                .GroupBy(CalledMembers.LogicalName, method => CalledMembers.Of(method).ToList(), StringComparer.Ordinal)
                .Select(group => new Reader(
                    group.Key,
                    [.. group.SelectMany(called => called.Select(SourceOf)).OfType<string>().Distinct()],
                    group.Any(called => called.Exists(Cleans))
                ))
                .Where(reader => reader.Sources.Count > 0)
                .OrderBy(reader => reader.Method, StringComparer.Ordinal),
        ];

    // Serializers, and the generated members of a record.
    private static bool IsGenerated(MethodBase method) =>
        method.Name is "PrintMembers" or "Deconstruct" or "<Clone>$"
        || typeof(JsonSerializerContext).IsAssignableFrom(method.DeclaringType!.DeclaringType ?? method.DeclaringType);

    // Reading the forms of an IncomingText doesn't create one.
    private static bool Cleans(MethodBase called) =>
        called
            is { Name: "MessageOf", DeclaringType.Name: "AwsFailures" }
                or { Name: "Split", DeclaringType.Name: "SlackNames" }
        || (called.DeclaringType == typeof(IncomingText) && Cleaning.Contains(called.Name));

    private static string? SourceOf(MethodBase called)
    {
        var type = called.DeclaringType!;
        var name = $"{(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName}.{called.Name}";
        if (SourceTypes.Contains(name))
        {
            return $"{type.Name}.{called.Name}";
        }

        // The text properties of an AWS answer, or of a Slack profile or message.
        return
            called is MethodInfo { Name: var getter } method
            && getter.StartsWith("get_", StringComparison.Ordinal)
            && IsOfSdk(type.Namespace ?? string.Empty)
            && TextTypes.Contains(method.ReturnType)
            && !MadeByMachines.IsMatch($"{type.Name}.{getter[4..]}")
            ? $"{type.Name}.{getter[4..]}"
            : null;
    }

    private static bool IsOfSdk(string space) =>
        space is "ChatOps.Slack.Web"
        || (
            space.StartsWith("Amazon.", StringComparison.Ordinal)
            && !Ours.Any(own => space.StartsWith(own, StringComparison.Ordinal))
        );

    [GeneratedRegex(
        @"\.\w*(Id|Ids|Arn|Token|PageToken|NextToken|Ts|Etag|Cursor|NextCursor|ErrorCode|Code|Marker|Type|ReceiptHandle"
            + "|MessageId|VersionId|Channel|RegionEndpoint|ServiceURL|AuthenticationRegion|TableName|QueueUrl)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Machine();

    [GeneratedRegex(@"UnicodeCategory|(char|Rune)\.(IsControl|GetUnicodeCategory)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CleansCharacters();

    private sealed record Reader(string Method, IReadOnlyCollection<string> Sources, bool IsClean);
}
