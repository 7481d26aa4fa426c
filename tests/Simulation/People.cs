using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Creation;
using ChatOps.Application.Operators;
using ChatOps.Application.Products;
using ChatOps.Application.Provisioning;
using ChatOps.Application.Work;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Tests.Simulation;

/// <summary>The actions of people, AWS and chance in one step of the simulation.</summary>
internal sealed class People(World world, Chance chance, CancellationToken cancellationToken)
{
    /// <summary>Must not be found anywhere afterwards.</summary>
    public const string Password = "correct-horse-9-battery";

    private static readonly string[] Failures =
    [
        "internal",
        "concurrent",
        "email",
        "ou",
        "timeout-tainted",
        "leftover-account",
        "The moon was in the wrong phase.",
    ];
    private int events;
    private int addresses;

    public HashSet<string> Requests { get; } = new(StringComparer.Ordinal);

    public int MostAtOnce { get; private set; }

    public async Task AskAsync()
    {
        var number = chance.Between(1, 40);
        var requester = chance.Of(0.05)
            ? new Person("Second.Approver+lab@example.com", "Sam", "Second")
            : new Person($"person{number}@example.com", $"Person{number}", chance.Of(0.2) ? string.Empty : "Doe");
        var type = chance.Of(0.4) ? "Production" : "Sandbox";
        var rootEmail = $"root{(chance.Of(0.05) ? chance.Between(0, addresses) : ++addresses)}@example.com";
        var origin = new RequestOrigin("simulation", $"simulation:{requester.Email}", $"event-{++events}", "there");
        var product = chance.Of(0.3) ? NewProposal(requester) : null;
        for (var repeat = 0; repeat < (chance.Of(0.2) ? 2 : 1); repeat++)
        {
            var result = await world
                .Get<RequestCreation>()
                .CreateAsync(
                    product
                        ?? (RequestProposal)
                            new AccountProposal(
                                requester,
                                type,
                                rootEmail,
                                type == "Production" || chance.Of(0.5) ? "Experiment" : "Demos"
                            ),
                    origin,
                    cancellationToken
                );
            if (result.Request is { } request)
            {
                Requests.Add(request.Id);
            }
        }
    }

    /// <summary>Requesters of databases enter the password sooner or later, or never.</summary>
    public async Task GiveSecretsAsync()
    {
        foreach (
            var request in (await world.AllAsync(RequestStatus.PendingApproval, cancellationToken)).Where(request =>
                request.Subject.LacksSecrets && chance.Of(0.1)
            )
        )
        {
            var given = request
                .Subject.Values.Where(value => value.IsSecret)
                .ToDictionary(value => value.Key, _ => chance.Of(0.1) ? "short" : Password, StringComparer.Ordinal);
            await world
                .Get<ProductSecrets>()
                .GiveAsync(request, given, RequestTransitions.LinkChannel, cancellationToken);
        }
    }

    public async Task DecideAsync()
    {
        foreach (var request in await world.AllAsync(RequestStatus.PendingApproval, cancellationToken))
        {
            // Some requests never get a decision.
            var share = request.Id[^1] is '0' or '1' or '2' ? 0.002 : 0.03;
            foreach (var approval in request.Approvals.Where(approval => approval.Decision is null && chance.Of(share)))
            {
                // An approver without a mail has no link, but may see the board.
                var channel = world.Ledger.Approvers.Any(mail =>
                    mail.Approver == approval.Approver && mail.Subject.EndsWith(request.Id, StringComparison.Ordinal)
                )
                    ? RequestTransitions.LinkChannel
                    : "slack";
                await world
                    .Get<Decisions>()
                    .DecideAsync(
                        request.Id,
                        approval.Approver,
                        chance.Of(0.1) ? Decision.Deny : Decision.Approve,
                        "Because",
                        channel,
                        cancellationToken
                    );
            }

            if (chance.Of(0.002))
            {
                await world
                    .Get<Operations>()
                    .CancelAsync(request.Id, request.Requester.Email, "simulation", cancellationToken);
            }
        }
    }

    /// <summary>An operator retries by the runbook, with another address or OU if that was the reason, unless an
    /// earlier attempt's account can be taken over.</summary>
    public async Task RetryAsync(double share)
    {
        foreach (
            var request in (await world.AllAsync(RequestStatus.Failed, cancellationToken)).Where(_ => chance.Of(share))
        )
        {
            var isLeft = world
                .Organization.Accounts()
                .Any(account =>
                    account.IsLeftover && request.Subject is NewAccount own && account.Email == own.RootEmail
                );
            var corrected =
                !isLeft && request.IsAboutAccount && request.FailureReason!.Contains("email", StringComparison.Ordinal)
                    ? $"corrected{++addresses}@example.com"
                    : null;
            var change = await world
                .Get<Operations>()
                .RetryAsync(request.Id, "operator", "rest", corrected, null, cancellationToken);
            if (change.TakenKey is { } taken && taken.StartsWith("root-email", StringComparison.Ordinal))
            {
                // A failed request doesn't keep its address, and another request may have taken it, so it gets a new
                // one.
                change = await world
                    .Get<Operations>()
                    .RetryAsync(
                        request.Id,
                        "operator",
                        "rest",
                        $"corrected{++addresses}@example.com",
                        null,
                        cancellationToken
                    );
            }

            Assert.True(change.Moved, change.Refusal?.Sentence);
        }
    }

    public void PlanFailure() =>
        world.Settings.Change(settings => settings with { FailNextOrders = 1, FailureReason = chance.Pick(Failures) });

    /// <summary>The queue loses, repeats and reorders messages.</summary>
    public async Task WakeAsync()
    {
        var wakes = new List<string>();
        while (world.Wakes.TryDequeue(out var id))
        {
            wakes.AddRange(
                Enumerable.Repeat(
                    id,
                    chance.Of(0.3) ? 0
                        : chance.Of(0.2) ? 2
                        : 1
                )
            );
        }

        await Parallel.ForEachAsync(
            chance.Shuffled(wakes),
            cancellationToken,
            async (id, token) => await world.Get<RequestWork>().DoDueAsync(id, token)
        );
    }

    /// <summary>Control Tower's events, often before the record was read: lost, repeated, reordered, or about unknown
    /// accounts.</summary>
    public async Task SendLifecycleEventsAsync()
    {
        var accounts = await world.Cloud.GetFromJsonAsync<JsonArray>("/_local/accounts", cancellationToken) ?? [];
        MostAtOnce = Math.Max(MostAtOnce, accounts.Count(account => account!["accountId"] is null));
        var sent = new List<byte[]>();
        foreach (var request in await world.AllAsync(RequestStatus.Provisioning, cancellationToken))
        {
            var name = request.Subject is NewAccount own ? own.Name : $"No one's {request.Id}";
            var made = accounts.FirstOrDefault(account =>
                account!["accountName"]!.GetValue<string>() == name
                && account["status"]!.GetValue<string>() == "AVAILABLE"
            );
            if (made is not null && chance.Of(0.6))
            {
                sent.AddRange(
                    Enumerable.Repeat(
                        Event(name, made["accountId"]!.GetValue<string>(), "SUCCEEDED", request.Orders.Count > 1),
                        chance.Of(0.3) ? 2 : 1
                    )
                );
            }
            else if (chance.Of(0.1))
            {
                sent.Add(Event(name, null, "FAILED", chance.Of(0.5)));
            }
        }

        if (chance.Of(0.1))
        {
            sent.Add(Event("Another's", "999999999999", "SUCCEEDED", false));
        }

        foreach (var payload in chance.Shuffled(sent))
        {
            await world.Get<LifecycleEvents>().HandleAsync(payload, cancellationToken);
        }
    }

    public async Task RestartAsync()
    {
        Approver[] everybody =
        [
            new("approver@example.com"),
            new("second.approver@example.com"),
            new("third.approver@example.com"),
            new("fourth.approver@example.com"),
        ];
        await world.RestartAsync(
            chance.Of(0.5) ? world.Approvers : [.. chance.Shuffled(everybody).Take(chance.Between(2, 4))]
        );
    }

    private ProductProposal NewProposal(Person requester)
    {
        var (name, key) = chance.Pick<(string, string)>([
            ("PostgreSQL database", "DatabaseName"),
            ("Storage bucket", "BucketName"),
            ("Monthly budget", "BudgetName"),
        ]);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [key] = $"thing{events}",
            ["AmountUsd"] = "100",
            ["Subscribers"] = "team@example.com",
        };
        return new ProductProposal(requester, name, answers);
    }

    private static byte[] Event(string accountName, string? accountId, string state, bool isRetry)
    {
        var status = new JsonObject
        {
            ["account"] = new JsonObject { ["accountName"] = accountName, ["accountId"] = accountId },
            ["state"] = state,
        };
        var verb = isRetry ? "Update" : "Create";
        var payload = new JsonObject
        {
            ["source"] = "aws.controltower",
            ["detail"] = new JsonObject
            {
                ["eventName"] = $"{verb}ManagedAccount",
                ["serviceEventDetails"] = new JsonObject
                {
                    [$"{verb.ToLowerInvariant()}ManagedAccountStatus"] = status,
                },
            },
        };
        return Encoding.UTF8.GetBytes(payload.ToJsonString(new JsonSerializerOptions()));
    }
}
