using System.Net;
using System.Text;
using System.Text.Json;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

public sealed class AccountTests : ApiTest
{
    private const string Hello =
        """{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"Lopez","UserInput":"Hi"}""";

    [Fact]
    public async Task Bot_s_answer_and_the_initial_parameters_come_back()
    {
        using var response = await PostAsync("/account", Hello);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var answer = await JsonAsync(response);
        Assert.Equal("You said: Hi", answer.GetProperty("response").GetString());
        Assert.Equal(Hello, answer.GetProperty("initial-params").GetString());
        Assert.Equal(2, answer.EnumerateObject().Count());
    }

    [Fact]
    public async Task Speaker_is_who_the_caller_says()
    {
        await PostAsync("/account", Hello);

        var attributes = Assert.Single(Lex.Turns).State.SessionAttributes!;
        Assert.Equal("Ana", attributes["FirstName"]);
        Assert.Equal("Lopez", attributes["LastName"]);
        Assert.Equal("ana@example.com", attributes["Email"]);
        Assert.Equal("rest", attributes["Channel"]);
        Assert.Equal("rest:ana@example.com", attributes["Conversation"]);
    }

    [Fact]
    public async Task Same_address_in_another_case_continues_the_same_conversation()
    {
        await PostAsync("/account", Hello);
        await PostAsync("/account", Hello.Replace("ana@", "ANA@", StringComparison.Ordinal));
        await PostAsync("/account", Hello.Replace("ana@", "bob@", StringComparison.Ordinal));

        // Each beginning has its own session.
        var sessions = Lex.Turns.Select(turn => turn.SessionId).ToList();
        Assert.Equal(sessions[0], sessions[1]);
        Assert.NotEqual(sessions[0], sessions[2]);
        Assert.Equal("ElicitIntent", Lex.Turns[1].State.DialogAction?.Type);
        Assert.Null(Lex.Turns[2].State.DialogAction);
    }

    [Fact]
    public async Task Several_messages_are_answered_one_a_line()
    {
        Lex.Script = turn => new LexReply(
            [
                new LexMessage { ContentType = "PlainText", Content = "One" },
                new LexMessage { ContentType = "PlainText", Content = "Two" },
            ],
            turn.State
        );

        using var response = await PostAsync("/account", Hello);

        Assert.Equal("One\nTwo", (await JsonAsync(response)).GetProperty("response").GetString());
    }

    [Fact]
    public async Task Member_names_are_taken_in_any_case_and_the_last_name_may_be_missing()
    {
        using var response = await PostAsync(
            "/account",
            """{"useremail":"ana@example.com","USERNAME":"Ana","userInput":"Hi","portal":{"version":1}}"""
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(string.Empty, Assert.Single(Lex.Turns).State.SessionAttributes!["LastName"]);
    }

    [Theory]
    [InlineData("""{"UserName":"Ana","UserLastname":"L","UserInput":"Hi"}""", "UserEmail")]
    [InlineData("""{"UserEmail":null,"UserName":"Ana","UserLastname":"L","UserInput":"Hi"}""", "UserEmail")]
    [InlineData("""{"UserEmail":"","UserName":"Ana","UserLastname":"L","UserInput":"Hi"}""", "UserEmail")]
    [InlineData("""{"UserEmail":"ana","UserName":"Ana","UserLastname":"L","UserInput":"Hi"}""", "UserEmail")]
    [InlineData(
        """{"UserEmail":"ana@@example.com","UserName":"Ana","UserLastname":"L","UserInput":"Hi"}""",
        "UserEmail"
    )]
    [InlineData(
        """{"UserEmail":"ana@example.com\u0000","UserName":"Ana","UserLastname":"L","UserInput":"Hi"}""",
        "UserEmail"
    )]
    [InlineData(
        """{"UserEmail":["ana@example.com"],"UserName":"Ana","UserLastname":"L","UserInput":"Hi"}""",
        "UserEmail"
    )]
    [InlineData("""{"UserEmail":"ana@example.com","UserLastname":"L","UserInput":"Hi"}""", "UserName")]
    [InlineData(
        """{"UserEmail":"ana@example.com","UserName":" \t ","UserLastname":"L","UserInput":"Hi"}""",
        "UserName"
    )]
    [InlineData("""{"UserEmail":"ana@example.com","UserName":5,"UserLastname":"L","UserInput":"Hi"}""", "UserName")]
    [InlineData(
        """{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":false,"UserInput":"Hi"}""",
        "UserLastname"
    )]
    [InlineData("""{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"L"}""", "UserInput")]
    [InlineData("""{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"L","UserInput":""}""", "UserInput")]
    [InlineData(
        """{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"L","UserInput":"  \n "}""",
        "UserInput"
    )]
    [InlineData("""{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"L","UserInput":{}}""", "UserInput")]
    [InlineData(
        """{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"L","UserInput":"\ud800"}""",
        "UserInput"
    )]
    [InlineData(
        """{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"L","UserInput":"Hi","userinput":"Ho"}""",
        "userinput"
    )]
    [InlineData(
        """{"UserEmail":"ana@example.com","UserEmail":"ana@example.com","UserName":"Ana","UserInput":"Hi"}""",
        "UserEmail"
    )]
    [InlineData(
        """{"UserEmail":"ana@example.com","UserName":"Ana","UserInput":"Hi","User\u0049nput":"Ho"}""",
        "UserInput"
    )]
    [InlineData("{", "body")]
    [InlineData("", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("\"text\"", "body")]
    [InlineData("{} {}", "body")]
    [InlineData("""{"UserEmail":"ana@example.com",}""", "body")]
    public async Task Bad_body_is_refused_with_the_field_named(string body, string field)
    {
        using var response = await PostAsync("/account", body);

        await ProblemAsync(response, 400, field);
        Assert.Empty(Lex.Turns);
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        using var response = await PostAsync("/account", """{"UserEmail":"nobody","UserName":7}""");

        var errors = (await ProblemAsync(response, 400)).GetProperty("errors");
        Assert.Equal(
            ["UserEmail", "UserInput", "UserName"],
            errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Input_has_at_most_1024_characters_and_a_name_100()
    {
        using var longest = await PostAsync("/account", Body(input: new string('a', 1024), name: new string('n', 100)));
        using var inputTooLong = await PostAsync("/account", Body(input: new string('a', 1025)));
        using var nameTooLong = await PostAsync("/account", Body(name: new string('n', 101)));

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        await ProblemAsync(inputTooLong, 400, "UserInput");
        await ProblemAsync(nameTooLong, 400, "UserName");
    }

    [Fact]
    public async Task Control_characters_become_spaces_and_marks_of_direction_go()
    {
        using var response = await PostAsync(
            "/account",
            Body(input: "  I need\r\n\tan\u0000 account\u001b ", name: "A\u202Ena\n")
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var turn = Assert.Single(Lex.Turns);
        Assert.Equal("I need an account", turn.Text);
        Assert.Equal("Ana", turn.State.SessionAttributes!["FirstName"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Other_media_types_are_refused(string mediaType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Hello));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        using var response = await SendAsync(HttpMethod.Post, "/account", content, AllKey);

        await ProblemAsync(response, 415);
    }

    [Fact]
    public async Task Missing_media_type_is_refused()
    {
        using var response = await SendAsync(
            HttpMethod.Post,
            "/account",
            new ByteArrayContent(Encoding.UTF8.GetBytes(Hello)),
            AllKey
        );

        await ProblemAsync(response, 415);
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_refused()
    {
        var content = new ByteArrayContent([.. "{\"UserInput\":\""u8, 0xFF, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        using var response = await SendAsync(HttpMethod.Post, "/account", content, AllKey);

        await ProblemAsync(response, 400, "body");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_over_64_KiB_is_refused_with_and_without_announced_length(bool chunked)
    {
        // The server also counts the bytes that frame the chunks.
        using var largest = await SendAsync(
            HttpMethod.Post,
            "/account",
            Sized((64 * 1024) - (chunked ? 1024 : 0), chunked),
            AllKey
        );
        using var tooLarge = await SendAsync(HttpMethod.Post, "/account", Sized(64 * 1024 + 1, chunked), AllKey);

        Assert.Equal(HttpStatusCode.OK, largest.StatusCode);
        await ProblemAsync(tooLarge, 413);
    }

    [Fact]
    public async Task Repeated_call_with_the_same_idempotency_key_is_one_turn()
    {
        using var first = await IdempotentAsync("key 1", "ana@example.com");
        using var again = await IdempotentAsync("key 1", "ana@example.com");
        using var otherKey = await IdempotentAsync("key 2", "ana@example.com");
        using var otherPerson = await IdempotentAsync("key 1", "bob@example.com");

        Assert.Equal(
            await first.Content.ReadAsStringAsync(Cancellation),
            await again.Content.ReadAsStringAsync(Cancellation)
        );
        Assert.Equal(3, Lex.Turns.Count);
        Assert.Equal(3, Lex.Turns.Select(turn => turn.RequestAttributes["EventId"]).Distinct().Count());
    }

    [Fact]
    public async Task Calls_without_an_idempotency_key_are_turns_of_their_own()
    {
        await PostAsync("/account", Hello);
        await PostAsync("/account", Hello);

        Assert.Equal(2, Lex.Turns.Select(turn => turn.RequestAttributes["EventId"]).Distinct().Count());
    }

    [Fact]
    public async Task Idempotency_key_that_is_too_long_is_refused()
    {
        using var longest = await IdempotentAsync(new string('k', 128), "ana@example.com");
        using var tooLong = await IdempotentAsync(new string('k', 129), "ana@example.com");

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        await ProblemAsync(tooLong, 400, "Idempotency-Key");
    }

    [Fact]
    public async Task Lex_down_is_said_and_the_same_call_works_later()
    {
        var script = Lex.Script;
        Lex.Script = _ => throw new LexUnavailableException("Lex said 503", new HttpRequestException("no route"));
        using var down = await IdempotentAsync("key", "ana@example.com");
        Lex.Script = script;
        using var up = await IdempotentAsync("key", "ana@example.com");

        var problem = await ProblemAsync(down, 503);
        Assert.Contains("again", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("no route", problem.GetRawText(), StringComparison.Ordinal);
        Assert.NotNull(down.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, up.StatusCode);
    }

    [Fact]
    public async Task Many_messages_of_one_person_at_the_same_moment_are_turns_one_after_the_other_or_asked_for_again()
    {
        var responses = await Task.WhenAll(
            Enumerable.Range(0, 24).Select(number => IdempotentAsync($"key {number}", "ana@example.com"))
        );

        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.All(
            responses,
            response =>
                Assert.True(
                    response.StatusCode == HttpStatusCode.OK
                        || (
                            response.StatusCode == HttpStatusCode.ServiceUnavailable
                            && response.Headers.RetryAfter is not null
                        ),
                    $"{response.StatusCode}"
                )
        );
        var version = (
            await Services.GetRequiredService<IConversationStore>().FindAsync("rest:ana@example.com", Cancellation)
        )!.Version;
        Assert.Equal(responses.Count(response => response.StatusCode == HttpStatusCode.OK), version);
    }

    [Fact]
    public async Task Unexpected_failure_shows_no_inside_and_is_found_in_the_log_by_its_id()
    {
        Lex.Script = _ => throw new InvalidOperationException("the secret inside");

        using var response = await PostAsync("/account", Hello);

        var problem = await ProblemAsync(response, 500);
        Assert.DoesNotContain("secret inside", problem.GetRawText(), StringComparison.Ordinal);
        var id = problem.GetProperty("traceId").GetString()!;
        Assert.Contains(
            Logs.All,
            line =>
                line.Contains(id, StringComparison.Ordinal)
                && line.Contains("the secret inside", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Other_methods_are_refused()
    {
        using var response = await GetAsync("/account");

        await ProblemAsync(response, 405);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    private static string Body(string input = "Hi", string name = "Ana") =>
        $$"""{"UserEmail":"ana@example.com","UserName":"""
        + $$"""{{JsonSerializer.Serialize(name)}},"UserLastname":"Lopez","UserInput":"""
        + $$"""{{JsonSerializer.Serialize(input)}}}""";

    private static StreamContent Sized(int size, bool chunked)
    {
        var body = Encoding.UTF8.GetBytes(Hello.Replace("\"Hi\"", "\"Hi\",\"padding\":\"\"", StringComparison.Ordinal));
        var padded = Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(body)
                .Replace(
                    "\"padding\":\"\"",
                    $"\"padding\":\"{new string('p', size - body.Length)}\"",
                    StringComparison.Ordinal
                )
        );
        var content = new StreamContent(chunked ? new UnseekableStream(padded) : new MemoryStream(padded));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return content;
    }

    private Task<HttpResponseMessage> IdempotentAsync(string key, string email)
    {
        var content = new StringContent(
            Hello.Replace("ana@example.com", email, StringComparison.Ordinal),
            Encoding.UTF8,
            "application/json"
        );
        var request = new HttpRequestMessage(HttpMethod.Post, "/account") { Content = content };
        request.Headers.Add("x-api-key", AllKey);
        request.Headers.Add("Idempotency-Key", key);
        return Client.SendAsync(request, Cancellation);
    }

    /// <summary>A stream of unknown length, so that the client sends chunks.</summary>
    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
