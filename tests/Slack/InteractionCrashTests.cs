using System.Text.Json;
using ChatOps.Application.Creation;
using ChatOps.Application.Inbox;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Slack.Telling;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>Presses, submissions, decisions and tellings, each with a worker that dies before and after each of its
/// steps, and four more deliveries.</summary>
public sealed class InteractionCrashTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private int runs;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private IRequestStore Store => slack.Host.Services.GetRequiredService<IRequestStore>();

    [Fact]
    public Task Press_of_an_answer_is_one_turn() =>
        EveryDeathAsync(async deaths =>
        {
            var thread = $"1700001{++runs:D3}.000100";
            await using var worker = new SlackWorker(slack, deaths);
            await using (var other = new SlackWorker(slack))
            {
                await other.HandleAsync(
                    InboxKinds.SlackEvent,
                    System.Text.Encoding.UTF8.GetString(
                        FrontDoorTests.Message(
                            $"Ev{thread}",
                            thread,
                            "<@U0BOT> I would like a new account",
                            "U0ANA",
                            "C0GENERAL"
                        )
                    )
                );
            }

            var question = Assert.Single(await AnswersAsync(thread));
            await DeliverAsync(
                worker,
                deaths,
                InboxKinds.SlackInteraction,
                Press(question.Channel, question.Ts, thread, "U0ANA", "choice:1", "Sandbox", question.AnswersBlock)
            );

            var answers = await AnswersAsync(thread);
            Assert.Contains("Your answer: *Sandbox*", answers[0].All, StringComparison.Ordinal);
            Assert.Empty(answers[0].Buttons);
            Assert.All(answers.Skip(1), answer => Assert.Contains("email", answer.Text, StringComparison.Ordinal));
            return answers.Count - 1;
        });

    [Fact]
    public async Task Submission_of_the_form_is_one_request()
    {
        // Known before, so that every run has the same steps.
        await slack.AnswerAsync("help", "account", "U0BOB", "D0BOB");
        await EveryDeathAsync(SubmitAsync);
    }

    [Fact]
    public Task Approval_is_one_decision_and_nobody_is_told_that_he_came_too_late() =>
        EveryDeathAsync(async deaths =>
        {
            var (id, board) = await AskAsync("Production", "Experiment");
            var whispers = await WhispersAsync();
            await using var worker = new SlackWorker(slack, deaths);
            await DeliverAsync(
                worker,
                deaths,
                InboxKinds.SlackInteraction,
                Press(board.Channel, board.Ts, null, "U0APP1", "approve", id)
            );

            await slack.BoardAsync(
                id,
                message => message.Text.Contains("1 of 2 approvals given", StringComparison.Ordinal)
            );
            Assert.Single((await slack.RequestAsync(id))!.History, entry => entry.Event == RequestEvent.ApprovalGiven);
            Assert.Equal(whispers, await WhispersAsync());
            return await CopiesAsync(id);
        });

    [Fact]
    public async Task A_refused_press_that_the_queue_hands_out_again_is_answered_once()
    {
        var (id, board) = await AskAsync("Sandbox", "Demos");
        var whispers = await WhispersAsync();
        await using var worker = new SlackWorker(slack);
        var press = Press(board.Channel, board.Ts, null, "U0BOB", "approve", id);
        await worker.HandleAsync(InboxKinds.SlackInteraction, press);
        await worker.HandleAsync(InboxKinds.SlackInteraction, press);

        Assert.Equal(whispers + 1, await WhispersAsync());
        Assert.Equal(RequestStatus.PendingApproval, (await slack.RequestAsync(id))!.Status);
    }

    [Fact]
    public Task Denial_is_one_decision_with_its_reason() =>
        EveryDeathAsync(async deaths =>
        {
            var (id, board) = await AskAsync("Sandbox", "Demos");
            var whispers = await WhispersAsync();
            await using var worker = new SlackWorker(slack, deaths);
            var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = "Not now" };
            await DeliverAsync(
                worker,
                deaths,
                InboxKinds.SlackInteraction,
                Submission($"V0DENY{++runs:D3}", "deny-request", $"{id}|{board.Channel}|", values, "U0APP2")
            );

            await slack.BoardAsync(
                id,
                message =>
                    message.Text.Contains(
                        "Denied by second.approver@example.com in Slack: Not now",
                        StringComparison.Ordinal
                    )
            );
            Assert.Single((await slack.RequestAsync(id))!.History, entry => entry.Event == RequestEvent.Denied);
            Assert.Equal(whispers, await WhispersAsync());
            return await CopiesAsync(id);
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Telling_the_requester_repeats_nothing(bool isEnd) =>
        EveryDeathAsync(async deaths =>
        {
            var thread = $"17000{(isEnd ? 3 : 2)}0{++runs:D3}.000100";
            var request = Told(thread);
            await using (var other = new SlackWorker(slack))
            {
                if (isEnd)
                {
                    await ChannelOf(other).TellAsync(request, request.History[^2], Cancelled);
                }
            }

            await using var worker = new SlackWorker(slack, deaths);
            await DeliverAsync(
                deaths,
                () => ChannelOf(worker).TellAsync(request, request.History[isEnd ? ^1 : ^2], Cancelled)
            );

            var told = await AnswersAsync(thread);
            if (isEnd)
            {
                Assert.Contains("denied", told[0].Text, StringComparison.Ordinal);
                Assert.All(
                    told.Skip(1),
                    message =>
                        Assert.Contains(
                            "second.approver@example.com has denied",
                            message.Text,
                            StringComparison.Ordinal
                        )
                );
            }

            return isEnd ? told.Count - 1 : told.Count;
        });

    private async Task<int> SubmitAsync(Deaths deaths)
    {
        var view = $"V0CRASH{++runs:D3}";
        var address = slack.NewAddress();
        await using var worker = new SlackWorker(slack, deaths);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountType"] = "Sandbox",
            ["RootEmail"] = address,
            ["AccountOU"] = "Demos",
        };
        await DeliverAsync(
            worker,
            deaths,
            InboxKinds.SlackInteraction,
            Submission(view, "request-account", string.Empty, values, "U0BOB")
        );

        var made = await Store.ListAsync(new RequestQuery { Requester = "bob@example.com", Limit = 100 }, Cancelled);
        var request = Assert.Single(made.Items, request => request.Account.RootEmail == address);
        return (await slack.MessagesAsync("D0BOB")).Count(message =>
            message.Text.Contains($"new account request created. {request.Id}", StringComparison.Ordinal)
        );
    }

    private static IRequesterChannel ChannelOf(SlackWorker worker) =>
        worker.Services.GetServices<IRequesterChannel>().Single(channel => channel.Channel == "slack");

    // Runs once to learn the steps, then dies before and after each of them. What is counted must be one, or two where
    // a post was left unrecorded.
    private static async Task EveryDeathAsync(Func<Deaths, Task<int>> run)
    {
        // Whom the product did not know before costs a step more: the first run makes everybody known.
        Assert.Equal(1, await run(new Deaths()));
        var living = new Deaths();
        Assert.Equal(1, await run(living));
        Assert.InRange(living.Steps.Count, 2, 30);
        for (var step = 1; step <= living.Steps.Count; step++)
        {
            foreach (var afterEffect in new[] { false, true })
            {
                var deaths = new Deaths(step, afterEffect);
                var count = await run(deaths);
                Assert.True(
                    deaths.Happened,
                    $"Step {step} of {string.Join(", ", living.Steps)} was not reached: {string.Join(", ", deaths.Steps)}"
                );
                Assert.True(
                    count == (deaths.LeftPostUnrecorded ? 2 : 1),
                    $"{count} after a death {(afterEffect ? "after" : "before")} step {step} of: {string.Join(", ", deaths.Steps)}"
                );
            }
        }
    }

    private Task DeliverAsync(SlackWorker worker, Deaths deaths, string kind, string body) =>
        DeliverAsync(deaths, () => worker.HandleAsync(kind, body));

    private async Task DeliverAsync(Deaths deaths, Func<Task> handle)
    {
        for (var delivery = 0; delivery < 5; delivery++)
        {
            try
            {
                await handle();
            }
            catch (WorkerDiedException)
            {
                Assert.True(deaths.Happened);
            }
            catch (SlackPostingException)
            {
                // What the dead one held is free after the time of a claim, and nothing is delivered again before.
                Assert.True(deaths.Happened);
                await slack.DoAsync("clock", new { advanceSeconds = 31 });
            }

            deaths.Revive();
        }
    }

    private static string Press(
        string channel,
        string ts,
        string? thread,
        string user,
        string action,
        string value,
        string block = "b"
    ) =>
        JsonSerializer.Serialize(
            new
            {
                type = "block_actions",
                team = new { id = "T0LOCAL" },
                user = new { id = user, team_id = "T0LOCAL" },
                container = new
                {
                    type = "message",
                    message_ts = ts,
                    channel_id = channel,
                    thread_ts = thread,
                },
                channel = new { id = channel },
                actions = new[]
                {
                    new
                    {
                        type = "button",
                        action_id = action,
                        block_id = block,
                        value,
                        text = new { type = "plain_text", text = value },
                        action_ts = "1700009999.000100",
                    },
                },
            }
        );

    private static string Submission(
        string view,
        string callback,
        string metadata,
        Dictionary<string, string> values,
        string user
    ) =>
        JsonSerializer.Serialize(
            new
            {
                type = "view_submission",
                team = new { id = "T0LOCAL" },
                user = new { id = user, team_id = "T0LOCAL" },
                view = new
                {
                    id = view,
                    callback_id = callback,
                    private_metadata = metadata,
                    state = new
                    {
                        values = values.ToDictionary(
                            entry => entry.Key,
                            entry => new Dictionary<string, object>(StringComparer.Ordinal)
                            {
                                [entry.Key] = new { type = "plain_text_input", value = entry.Value },
                            },
                            StringComparer.Ordinal
                        ),
                    },
                },
            }
        );

    // Approved by one of two, then denied by the other; it lives nowhere but here, so that nobody else tells of it.
    private Request Told(string thread)
    {
        var now = slack.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var draft = new NewRequest
        {
            Id = $"REQ-T{runs:D3}{thread[5..9]}",
            Subject = new NewAccount(
                "Production",
                slack.NewAddress(),
                new TargetOu("Experiment", "Experiment", "ou-loca-experim1"),
                "told"
            ),
            Requester = new Person("ana@example.com", "Ana", "Lopez"),
            Origin = new RequestOrigin("slack", "c", "e", $"T0LOCAL|C0GENERAL|{thread}|U0ANA"),
            Terms = new RequestTerms
            {
                RequiredApprovals = 2,
                ExpiryHours = 48,
                ReminderHours = 24,
                OpenRequestsPerRequester = 20,
                ProvisioningLimitHours = 4,
            },
        };
        return RequestTransitions
            .Create(draft, ["approver@example.com", "second.approver@example.com"], now)
            .Decide("approver@example.com", Decision.Approve, null, "slack", now)
            .Next!.Decide("second.approver@example.com", Decision.Deny, "Not now", "slack", now)
            .Next!;
    }

    private async Task<(string Id, SeenMessage Board)> AskAsync(string type, string ou)
    {
        await using var worker = new SlackWorker(slack);
        var address = slack.NewAddress();
        var result = await worker
            .Services.GetRequiredService<RequestCreation>()
            .CreateAsync(
                new ChatOps.Domain.Policy.AccountProposal(
                    new Person($"crash.{address}", "Cra", "Sher"),
                    type,
                    address,
                    ou
                ),
                new RequestOrigin("rest", $"crash {address}", $"crash {address}"),
                Cancelled
            );
        var id = result.Request!.Id;
        var board = await slack.BoardAsync(id, message => message.Buttons.Count == 2);

        // What still writes to the request would make the press write twice: every run has the same steps once it
        // rests.
        Request request = result.Request;
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                request = (await slack.RequestAsync(id))!;
                return request.Work.All(item => item.Kind is WorkKind.Expire or WorkKind.RemindApprover);
            },
            () => $"{id} still has to do: {string.Join(", ", request.Work)}"
        );
        return (id, board);
    }

    private async Task<IReadOnlyList<SeenMessage>> AnswersAsync(string thread) =>
        [.. (await slack.MessagesAsync("C0GENERAL")).Where(message => message.IsBot && message.Thread == thread)];

    private async Task<int> WhispersAsync() =>
        (await slack.MessagesAsync("C0APPROVERS")).Count(message => message.Ephemeral is not null);

    private async Task<int> CopiesAsync(string id) =>
        (await slack.MessagesAsync("C0APPROVERS")).Count(message =>
            message.Text.Contains(id, StringComparison.Ordinal)
        );
}
