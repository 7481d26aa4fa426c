using Amazon.LexRuntimeV2;
using Amazon.LexRuntimeV2.Model;

namespace ChatOps.Tests.Sdk;

public sealed class LexRuntimeClientTests
{
    [Fact]
    public async Task A_turn_carries_its_session_state_and_reads_the_next_one()
    {
        await using var stub = await ServiceStub.StartAsync();
        using var lex = new AmazonLexRuntimeV2Client(ServiceStub.Credentials, Config(stub));
        stub.Answers(
            """
            {"sessionId":"T1:C1:U1",
             "messages":[{"contentType":"PlainText","content":"Which email address?"},
                         {"contentType":"ImageResponseCard","imageResponseCard":{"title":"OU",
                          "buttons":[{"text":"Demos","value":"Demos"}]}}],
             "sessionState":{"dialogAction":{"type":"ElicitSlot","slotToElicit":"Email"},
               "intent":{"name":"Vending","state":"InProgress","confirmationState":"None",
                 "slots":{"Email":null,"Type":{"shape":"Scalar","value":{"originalValue":"sand",
                  "interpretedValue":"Sandbox","resolvedValues":["Sandbox"]}}}},
               "sessionAttributes":{"a":"b"},"originatingRequestId":"r"},
             "interpretations":[{"interpretationSource":"Lex","nluConfidence":{"score":0.93},
              "intent":{"name":"Vending"}},{"intent":{"name":"FallbackIntent","slots":{}}}],
             "requestAttributes":{"channel":"slack"}}
            """
        );

        var response = await lex.RecognizeTextAsync(
            new RecognizeTextRequest
            {
                BotId = "ABCDEFGHIJ",
                BotAliasId = "TSTALIASID",
                LocaleId = "en_US",
                SessionId = "T1:C1:U1",
                Text = "sandbox, please ✓",
                RequestAttributes = new Dictionary<string, string> { ["event"] = "Ev1" },
                SessionStateValue = new SessionState
                {
                    SessionAttributes = [],
                    DialogAction = new DialogAction { Type = DialogActionType.ElicitSlot, SlotToElicit = "Email" },
                    Intent = new Intent
                    {
                        Name = "Vending",
                        State = IntentState.InProgress,
                        Slots = new Dictionary<string, Slot>
                        {
                            ["Type"] = new()
                            {
                                Shape = Shape.Scalar,
                                Value = new Value { InterpretedValue = "Sandbox" },
                            },
                        },
                    },
                },
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("POST", stub.Request.Method);
        Assert.Equal(
            "/bots/ABCDEFGHIJ/botAliases/TSTALIASID/botLocales/en_US/sessions/T1%3AC1%3AU1/text",
            stub.Request.Target
        );
        Assert.Equal("us-west-2/lex", stub.Request.Scope);
        Assert.Equal("sandbox, please ✓", stub.Request.Json.GetProperty("text").GetString());
        AssertJson.Equal(
            """{"dialogAction":{"type":"ElicitSlot","slotToElicit":"Email"},"intent":"""
                + """{"name":"Vending","slots":{"Type":{"shape":"Scalar","value":"""
                + """{"interpretedValue":"Sandbox"}}},"state":"InProgress"},"sessionAttributes":{}}""",
            stub.Request.Json.GetProperty("sessionState").GetRawText()
        );

        Assert.Equal(
            [MessageContentType.PlainText, MessageContentType.ImageResponseCard],
            response.Messages.Select(message => message.ContentType)
        );
        Assert.Equal("Demos", response.Messages[1].ImageResponseCard.Buttons[0].Value);
        var state = response.SessionStateValue;
        Assert.Equal(DialogActionType.ElicitSlot, state.DialogAction.Type);
        Assert.Equal(IntentState.InProgress, state.Intent.State);
        Assert.Null(state.Intent.Slots["Email"]);
        Assert.Equal("Sandbox", state.Intent.Slots["Type"].Value.InterpretedValue);
        Assert.Equal("b", state.SessionAttributes["a"]);
        Assert.Equal(0.93, response.Interpretations[0].NluConfidence.Score);
        Assert.Null(response.Interpretations[1].NluConfidence);
        Assert.Equal("slack", response.RequestAttributes["channel"]);
    }

    [Theory]
    [InlineData("DependencyFailedException", 424, typeof(DependencyFailedException))]
    [InlineData("BadGatewayException", 502, typeof(BadGatewayException))]
    [InlineData("ConflictException", 409, typeof(ConflictException))]
    [InlineData("AccessDeniedException", 403, typeof(AccessDeniedException))]
    public async Task An_error_has_its_exception(string code, int status, Type expected)
    {
        await using var stub = await ServiceStub.StartAsync();
        using var lex = new AmazonLexRuntimeV2Client(ServiceStub.Credentials, Config(stub));
        stub.Answers("""{"message":"no"}""", status, ("x-amzn-ErrorType", code));

        var exception = await Assert.ThrowsAnyAsync<AmazonLexRuntimeV2Exception>(() =>
            lex.RecognizeTextAsync(
                new RecognizeTextRequest
                {
                    BotId = "B",
                    BotAliasId = "A",
                    LocaleId = "en_US",
                    SessionId = "S1",
                    Text = "hi",
                },
                TestContext.Current.CancellationToken
            )
        );

        Assert.IsType(expected, exception);
        Assert.Equal("no", exception.Message);
    }

    private static AmazonLexRuntimeV2Config Config(ServiceStub stub) =>
        new()
        {
            ServiceURL = stub.Url,
            AuthenticationRegion = "us-west-2",
            MaxErrorRetry = 0,
        };
}
