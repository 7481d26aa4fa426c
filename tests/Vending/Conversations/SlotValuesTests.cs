using System.Text.Json;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Conversations.Intents;

namespace ChatOps.Tests.Vending.Conversations;

public sealed class SlotValuesTests
{
    [Theory]
    [InlineData("""{"shape":"Scalar","value":{"originalValue":"x","resolvedValues":[]}}""", null)]
    [InlineData("""{"shape":"Scalar","value":{"originalValue":"x","interpretedValue":null}}""", null)]
    [InlineData("""{"shape":"Scalar","value":{"originalValue":"x","interpretedValue":""}}""", null)]
    [InlineData("""{"shape":"Scalar","value":null}""", null)]
    [InlineData("""{"shape":"Scalar"}""", null)]
    [InlineData("""{"shape":"List","values":[]}""", null)]
    [InlineData("null", null)]
    [InlineData("""{"shape":"Scalar","value":{"originalValue":"x","interpretedValue":"De\u200bmos\u202e"}}""", "Demos")]
    public void Slot_has_a_value_where_Lex_settled_on_one(string slot, string? value)
    {
        var call = CallWith(slot);

        Assert.Equal(value, call.Slots.GetValueOrDefault("AccountOU"));
    }

    [Fact]
    public void The_hook_gets_the_cleaned_text_beside_Lexs_form()
    {
        var call = CallWith("null", "yes", """{"EventId":"event","Said":"*Yes* &amp; a_b"}""");
        var console = CallWith("null", "_yes_ &amp; \\u202ea_b");

        Assert.Equal(("*Yes* &amp; a_b", "yes"), (call.Transcript.Cleaned, call.Transcript.CommandForm));
        Assert.Equal(("_yes_ & a_b", "yes & a_b"), (console.Transcript.Cleaned, console.Transcript.CommandForm));
    }

    private static IntentCall CallWith(
        string slot,
        string transcript = "x",
        string attributes = """{"EventId":"event"}"""
    ) =>
        new(
            JsonSerializer.Deserialize(
                $$"""
                {
                 "invocationSource":"DialogCodeHook","inputTranscript":"{{transcript}}",
                  "requestAttributes":{{attributes}},
                 "sessionState":{
                  "sessionAttributes":{"Email":"ana@example.com","FirstName":"Ana"},
                  "intent":{
                   "name":"AWSAccountVending",
                   "slots":{
                    "AccountOU":{{slot}}
                   }
                  }
                 }
                }
                """,
                LexJson.Default.LexHookEvent
            )!
        );
}
