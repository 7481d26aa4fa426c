using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Amazon.ServiceCatalog;
using Amazon.ServiceCatalog.Model;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground;

/// <summary>Owners see, change and terminate their resources in chat.</summary>
public sealed class AfterwardsTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task A_bucket_is_listed_changed_and_terminated_in_chat_and_others_do_not_see_it()
    {
        var ana = playground.NewPerson();
        await SaysAsync(ana, "what have I ordered?", "you don't have anything at the moment");
        var name = $"reports-{Guid.NewGuid():N}"[..20];
        var id = await BucketAsync(ana, name);
        var list = await SaysAsync(ana, "what have I ordered?", $"• {id} Storage bucket (Name of the bucket {name}");
        Assert.Contains("you can change or terminate it", list, StringComparison.Ordinal);

        // Only the parameters to change are asked for, each with its current value.
        var asked = await SaysAsync(ana, "change my bucket", $"what shall I change about the Storage bucket {id}?");
        Assert.Contains($"Name of the bucket: {name}", asked, StringComparison.Ordinal);
        Assert.Contains("What becomes of old objects: keep", asked, StringComparison.Ordinal);
        await SaysAsync(ana, "old objects", "It's keep now");
        await SaysAsync(ana, "burn them", "isn't one of the choices");
        await SaysAsync(
            ana,
            "delete-after-365-days",
            "got it: What becomes of old objects: keep → delete-after-365-days"
        );
        await SaysAsync(ana, "versioning of things", "I'm not sure which one you mean");
        await SaysAsync(ana, "overwritten", "It's Enabled now");
        await SaysAsync(ana, "keep", "stays Enabled");
        var summary = await SaysAsync(ana, "done", $"shall I change the Storage bucket {id}?");
        Assert.Contains("old objects: keep → delete-after-365-days", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Versioning", summary, StringComparison.Ordinal);
        var change = PersonInChat.IdIn(await SaysAsync(ana, "yes", "It needs no approval"));
        var changed = await playground.UntilStatusAsync(change, "Ready");
        Assert.Equal(
            ("Update", id),
            (
                changed.GetProperty("change").GetProperty("action").GetString(),
                changed.GetProperty("change").GetProperty("of").GetString()
            )
        );
        await UntilAppliedAsync(id, change);
        Assert.Equal("delete-after-365-days", await ValueAsync(id, "Lifecycle"));
        Assert.Equal(name, await ValueAsync(id, "BucketName"));
        Assert.Contains(
            await OrdersAsync("UpdateProvisionedProduct"),
            order =>
                order.Contains("UsePreviousValue", StringComparison.Ordinal)
                && order.Contains($"{change}-1", StringComparison.Ordinal)
        );

        // Other people's resources aren't visible.
        var mallory = playground.NewPerson("Mallory");
        await SaysAsync(mallory, $"terminate {id}", $"I can't find a request {id} of yours");
        await SaysAsync(mallory, $"change {id}", $"I can't find a request {id} of yours");
        await SaysAsync(mallory, "delete my bucket", "you don't have a Storage bucket that I can terminate");
        await SaysAsync(ana, "terminate REQ-00000000", "I can't find a request REQ-00000000 of yours");
        await SaysAsync(ana, $"extend {id}", "has no end");

        var lost = await SaysAsync(ana, "delete my bucket", $"shall I terminate the Storage bucket {id}?");
        Assert.Contains(
            $"and all its data (BucketArn arn:aws:s3:::{name} and BucketName {name})",
            lost,
            StringComparison.Ordinal
        );
        await SaysAsync(ana, "no", "It stays as it is");
        await SaysAsync(ana, $"terminate {id}", "This can't be undone");
        await SaysAsync(ana, "what do you mean exactly by that", "say \"yes\" and I'll request the termination");
        await SaysAsync(ana, "purple elephants", "I need a yes or a no");
        var end = PersonInChat.IdIn(await SaysAsync(ana, "yes", "is being carried out now"));
        await playground.UntilStatusAsync(end, "Ready");
        await UntilAppliedAsync(id, end);
        Assert.Contains(
            $"the Storage bucket {id} is gone",
            await ana.SayAsync($"status of {end}"),
            StringComparison.Ordinal
        );
        await SaysAsync(ana, $"status of {id}", "was terminated on");
        await SaysAsync(ana, "what have I ordered?", "you don't have anything at the moment");
        await SaysAsync(ana, $"terminate {id}", "so there's nothing to terminate");
    }

    [Fact]
    public async Task Terminating_an_account_is_explained_and_needs_approvers_and_an_operator()
    {
        var ana = playground.NewPerson();
        var id = await ana.AskForAsync("sandbox", "Demos");
        await ApproveAsync(id);
        var account = (await playground.UntilStatusAsync(id, "Ready")).GetProperty("accountId").GetString()!;
        await SaysAsync(ana, "my accounts", $"• {id} Sandbox account in Demos (");
        await SaysAsync(ana, $"change {id}", "accounts can't be changed here");

        var asked = await SaysAsync(
            ana,
            "terminate my account",
            $"shall I terminate the Sandbox account in Demos {id}?"
        );
        Assert.Contains($"The account itself is NOT closed", asked, StringComparison.Ordinal);
        Assert.Contains("It needs one approval. An operator must confirm it.", asked, StringComparison.Ordinal);
        var end = PersonInChat.IdIn(await SaysAsync(ana, "yes", "must approve it, and an operator must confirm it"));
        await SaysAsync(ana, $"terminate {id}", $"another request about {id} is still open: {end}");
        using var early = await playground.Product.PostAsync($"/requests/{id}/confirm", null);
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        await ApproveAsync(end);
        await SaysAsync(ana, $"status of {end}", "an operator to confirm it: 1 of 1 approvals given");
        Assert.Equal("PendingApproval", (await playground.RequestAsync(end)).GetProperty("status").GetString());
        using var confirmed = await playground.Product.PostAsync($"/requests/{end}/confirm", null);
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        using var again = await playground.Product.PostAsync($"/requests/{end}/confirm", null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        await playground.UntilStatusAsync(end, "Ready");
        await UntilAppliedAsync(id, end);
        await SaysAsync(ana, $"status of {end}", "It isn't closed: only your platform team can do that");
        var left = (await playground.LocalCloud.GetFromJsonAsync<JsonElement>("/_local/accounts"))
            .EnumerateArray()
            .First(candidate => candidate.GetProperty("accountId").GetString() == account);
        Assert.Equal("UNMANAGED", left.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_database_is_changed_by_approval_and_only_an_operator_ends_its_lease()
    {
        const string Password = "correct-horse-8-battery";
        var ana = playground.NewPerson();
        var id = await DatabaseAsync(ana);
        var list = await SaysAsync(ana, "what have I ordered?", $"• {id} PostgreSQL database");
        Assert.Contains("; you can change, extend or terminate it", list, StringComparison.Ordinal);
        Assert.Contains(", until ", list, StringComparison.Ordinal);

        // After a denial it is unchanged, and the next change is possible.
        await ChangeStorageAsync(ana, "50");
        var refused = PersonInChat.IdIn(await SaysAsync(ana, "yes", "must approve it"));
        var mail = (await playground.MailsAboutAsync(refused, 1))[0];
        Assert.Contains("20 → 50", mail.Body, StringComparison.Ordinal);
        using (var denied = await playground.DecideAsync(mail.Link, "deny", "It is half empty"))
        {
            Assert.Equal(HttpStatusCode.OK, denied.StatusCode);
        }

        await playground.UntilStatusAsync(refused, "Denied");
        Assert.Equal("20", await ValueAsync(id, "AllocatedStorage"));

        // Secret values are named in chat, and entered on a page.
        await ChangeStorageAsync(ana, "100", "password");
        var created = await SaysAsync(ana, "yes", "It needs secret values before it can go ahead");
        var change = PersonInChat.IdIn(created);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["MasterPassword"] = Password });
        using (
            var given = await playground.Product.PostAsync(
                created
                    .Split([' ', '\n'], StringSplitOptions.None)
                    .Single(word => word.Contains("/secrets?token=", StringComparison.Ordinal)),
                form
            )
        )
        {
            Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        }

        await ApproveAsync(change);
        var changed = await playground.UntilStatusAsync(change, "Ready");
        await UntilAppliedAsync(id, change);
        Assert.Equal("100", await ValueAsync(id, "AllocatedStorage"));
        Assert.DoesNotContain(
            Password,
            changed.GetRawText() + (await playground.RequestAsync(id)).GetRawText(),
            StringComparison.Ordinal
        );
        var order = Assert.Single(
            await OrdersAsync("UpdateProvisionedProduct"),
            call => call.Contains($"{change}-1", StringComparison.Ordinal)
        );
        Assert.Contains("DatabaseName", order, StringComparison.Ordinal);

        // Extended by approval, then reminded of its end, which terminates nothing.
        var end = (await playground.RequestAsync(id)).GetProperty("leaseEndsAt").GetDateTimeOffset();
        await SaysAsync(ana, "extend my database", "Shall I request an extension until");
        var extension = PersonInChat.IdIn(await SaysAsync(ana, "yes", "must approve it"));
        await ApproveAsync(extension);
        await playground.UntilStatusAsync(extension, "Ready");
        Assert.Equal(
            end.AddDays(90),
            (await playground.RequestAsync(id)).GetProperty("leaseEndsAt").GetDateTimeOffset()
        );
        await playground.AdvanceAsync(TimeSpan.FromDays(178));
        await UntilEventAsync(id, "LeaseReminded", 2);
        await playground.AdvanceAsync(TimeSpan.FromDays(3));
        await UntilEventAsync(id, "LeaseEnded", 1);
        await SaysAsync(ana, "what have I ordered?", "its lease ended on");
        using var put = await playground.Product.PostAsync($"/requests/{id}/extend", null);
        var byOperator = (await put.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        await playground.UntilStatusAsync(byOperator, "Ready");
        Assert.Contains(
            "\"Confirmed\"",
            (await playground.RequestAsync(byOperator)).GetRawText(),
            StringComparison.Ordinal
        );
        await playground.AdvanceAsync(TimeSpan.FromDays(91));
        await UntilEventAsync(id, "LeaseEnded", 2);
        using var gone = await playground.Product.PostAsync($"/requests/{id}/terminate", null);
        var termination = (await gone.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        await playground.UntilStatusAsync(termination, "Ready");
        await UntilAppliedAsync(id, termination);
        using var late = await playground.Product.PostAsync($"/requests/{id}/extend", null);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task A_budget_is_listed_changed_and_terminated_through_REST_and_a_failure_changes_nothing()
    {
        var ana = playground.NewPerson();
        var id = await BudgetAsync(ana);
        var mine = await playground.Product.GetFromJsonAsync<JsonElement>($"/resources?owner={ana.Email}");
        var shown = Assert.Single(mine.GetProperty("items").EnumerateArray());
        Assert.Equal(
            (id.Replace("REQ-", "RES-", StringComparison.Ordinal), id, "Monthly budget"),
            (
                shown.GetProperty("id").GetString(),
                shown.GetProperty("requestId").GetString(),
                shown.GetProperty("product").GetString()
            )
        );
        Assert.Equal(
            ["update", "terminate"],
            shown.GetProperty("actions").EnumerateArray().Select(action => action.GetString())
        );

        object With(string key, object value) =>
            new { UserEmail = ana.Email, parameters = new Dictionary<string, object> { [key] = value } };
        await RefusedAsync(
            HttpStatusCode.NotFound,
            $"/resources/{id}/update",
            new
            {
                UserEmail = "mallory@example.com",
                parameters = new Dictionary<string, string> { ["AmountUsd"] = "5" },
            }
        );
        await RefusedAsync(HttpStatusCode.BadRequest, $"/resources/{id}/update", With("AmountUsd", 5));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, $"/resources/{id}/update", With("AmountUsd", "much"));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, $"/resources/{id}/update", With("AmountUsd", "1000"));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, $"/resources/{id}/update", With("Colour", "red"));
        await RefusedAsync(HttpStatusCode.Conflict, $"/resources/{id}/extend", new { UserEmail = ana.Email });

        await playground.SettingsAsync(
            new { failNextOrders = 1, failureReason = "The role is not authorized to change the budget" }
        );
        var change = await AskAsync(
            $"/resources/{id}/update",
            new
            {
                UserEmail = ana.Email,
                parameters = new Dictionary<string, string> { ["AmountUsd"] = "2000", ["CostCenter"] = "CC-1234" },
            }
        );
        var failed = await playground.UntilStatusAsync(change, "Failed");
        Assert.Contains(
            "The role is not authorized to change the budget",
            failed.GetProperty("failureReason").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("1000", await ValueAsync(id, "AmountUsd"));
        using (var retried = await playground.Product.PostAsync($"/requests/{change}/retry", null))
        {
            Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
        }

        await playground.UntilStatusAsync(change, "Ready");
        await UntilAppliedAsync(id, change);
        Assert.Equal(("2000", "CC-1234"), (await ValueAsync(id, "AmountUsd"), await ValueAsync(id, "CostCenter")));
        Assert.DoesNotContain(
            await OrdersAsync("TerminateProvisionedProduct"),
            call => call.Contains(change, StringComparison.Ordinal)
        );

        await playground.SettingsAsync(
            new { failNextOrders = 1, failureReason = "The budget must not be deleted while it is in use" }
        );
        var end = await AskAsync($"/resources/{id}/terminate", new { UserEmail = ana.Email }, "once");
        Assert.Equal(end, await AskAsync($"/resources/{id}/terminate", new { UserEmail = ana.Email }, "once"));
        await playground.UntilStatusAsync(end, "Failed");
        Assert.Equal(HttpStatusCode.OK, (await playground.Product.GetAsync($"/resources/{id}")).StatusCode);
        using (var retried = await playground.Product.PostAsync($"/requests/{end}/retry", null))
        {
            Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
        }

        await playground.UntilStatusAsync(end, "Ready");
        await UntilAppliedAsync(id, end);
        var gone = await playground.Product.GetFromJsonAsync<JsonElement>($"/resources/{id}");
        Assert.Equal("Terminated", gone.GetProperty("state").GetString());
        Assert.Empty(gone.GetProperty("actions").EnumerateArray());
        Assert.Equal(
            [change, end],
            gone.GetProperty("changedBy").EnumerateArray().Select(changedBy => changedBy.GetString())
        );
        var left = await playground.Product.GetFromJsonAsync<JsonElement>($"/resources?owner={ana.Email}");
        Assert.Empty(left.GetProperty("items").EnumerateArray());
        await RefusedAsync(HttpStatusCode.Conflict, $"/resources/{id}/terminate", new { UserEmail = ana.Email });
    }

    [Fact]
    public Task Every_product_is_changed_and_terminated_in_chat() =>
        Task.WhenAll(
            MadeProducts.Changes.Select(async entry =>
            {
                var person = playground.NewPerson();
                var id = await MakeAsync(person, entry.Product);
                await SaysAsync(person, $"update {id}", $"what shall I change about the {entry.Product} {id}?");
                await SaysAsync(person, entry.Said, $"It's {entry.Before} now");
                await SaysAsync(person, entry.Wrong, $"It's {entry.Before} now");
                await SaysAsync(person, entry.After, $"{entry.Before} → {entry.After}");
                await SaysAsync(person, "done", "Everything else stays");
                await FinishAsync(PersonInChat.IdIn(await SaysAsync(person, "yes", "New request created.")));
                Assert.Equal(entry.After, await ValueAsync(id, entry.Key));
                await SaysAsync(person, $"delete the {entry.Product}", $"shall I terminate the {entry.Product} {id}?");
                await FinishAsync(PersonInChat.IdIn(await SaysAsync(person, "yes", "New request created.")));
                await SaysAsync(person, "what have I ordered?", "you don't have anything at the moment");
            })
        );

    [Fact]
    public Task Every_product_is_changed_and_terminated_through_REST() =>
        Task.WhenAll(
            MadeProducts.Changes.Select(async entry =>
            {
                var person = playground.NewPerson();
                var id = await MakeAsync(person, entry.Product);
                object With(string value) =>
                    new
                    {
                        UserEmail = person.Email,
                        parameters = new Dictionary<string, string> { [entry.Key] = value },
                    };
                await RefusedAsync(HttpStatusCode.UnprocessableEntity, $"/resources/{id}/update", With(entry.Wrong));
                await FinishAsync(await AskAsync($"/resources/{id}/update", With(entry.After)));
                Assert.Equal(entry.After, await ValueAsync(id, entry.Key));
                await FinishAsync(await AskAsync($"/resources/{id}/terminate", new { UserEmail = person.Email }));
                await RefusedAsync(HttpStatusCode.Conflict, $"/resources/{id}/update", With(entry.Before));
            })
        );

    [Theory]
    [InlineData("errorAfterEffect")]
    [InlineData("error")]
    public async Task While_Service_Catalog_is_down_a_change_and_an_end_are_kept_and_ordered_once(string kind)
    {
        var person = playground.NewPerson();
        var id = await MakeAsync(person, MadeProducts.Bucket);
        var update = new
        {
            UserEmail = person.Email,
            parameters = new Dictionary<string, string> { ["Versioning"] = "Suspended" },
        };
        foreach (
            var (operation, path, body) in new[]
            {
                ("UpdateProvisionedProduct", $"/resources/{id}/update", (object)update),
                ("TerminateProvisionedProduct", $"/resources/{id}/terminate", new { UserEmail = person.Email }),
            }
        )
        {
            await playground.FaultAsync("servicecatalog", operation, kind, count: 5);
            var change = await AskAsync(path, body);
            await PlaygroundFixture.UntilAsync(
                async () =>
                {
                    await playground.AdvanceAsync(TimeSpan.FromSeconds(15));
                    return (await playground.RequestAsync(change)).GetProperty("status").GetString() == "Ready";
                },
                () => $"{change} is not ready"
            );
            await playground.LocalCloud.DeleteAsync("/_local/faults");
            await UntilAppliedAsync(id, change);
            Assert.Single((await playground.RequestAsync(change)).GetProperty("orders").EnumerateArray());
            Assert.Single(
                (await playground.RequestAsync(id)).GetProperty("history").EnumerateArray(),
                entry => entry.GetProperty("detail").GetString()!.StartsWith($"{change}: ", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task A_product_terminated_by_hand_counts_as_terminated()
    {
        var person = playground.NewPerson();
        var id = await MakeAsync(person, MadeProducts.Bucket);
        var provisioned = (await playground.RequestAsync(id))
            .GetProperty("orders")[0]
            .GetProperty("provisionedProductId")
            .GetString();
        var catalog = playground.Host.Services.GetRequiredService<IAmazonServiceCatalog>();
        await catalog.TerminateProvisionedProductAsync(
            new TerminateProvisionedProductRequest { ProvisionedProductId = provisioned, TerminateToken = "by-hand" },
            TestContext.Current.CancellationToken
        );
        await PlaygroundFixture.UntilAsync(
            async () =>
                (
                    await catalog.SearchProvisionedProductsAsync(
                        new SearchProvisionedProductsRequest(),
                        TestContext.Current.CancellationToken
                    )
                ).ProvisionedProducts?.Exists(product => product.Id == provisioned) != true,
            () => $"{provisioned} is still there"
        );

        var change = await AskAsync(
            $"/resources/{id}/update",
            new
            {
                UserEmail = person.Email,
                parameters = new Dictionary<string, string> { ["Versioning"] = "Suspended" },
            }
        );
        Assert.Contains(
            "was gone already",
            (await playground.UntilStatusAsync(change, "Failed")).GetProperty("failureReason").GetString(),
            StringComparison.Ordinal
        );
        var end = await AskAsync($"/resources/{id}/terminate", new { UserEmail = person.Email });
        await playground.UntilStatusAsync(end, "Ready");
        await UntilAppliedAsync(id, end);
    }

    [Fact]
    public async Task A_resource_is_found_by_each_of_its_references_and_only_by_its_owner()
    {
        var (ana, other) = (playground.NewPerson(), playground.NewPerson());
        var (first, second) = (await MakeAsync(ana, MadeProducts.Bucket), await MakeAsync(ana, MadeProducts.Bucket));
        var email = PersonInChat.NewRootEmail();
        var account = await ana.AskForAsync("sandbox", "Demos", email);
        await FinishAsync(account);
        var mine = await playground.Product.GetFromJsonAsync<JsonElement>($"/resources/{account}");
        var id = mine.GetProperty("id").GetString()!;
        var accountId = mine.GetProperty("accountId").GetString()!;
        var name = mine.GetProperty("accountName").GetString()!;

        foreach (var reference in new[] { id, account, accountId, name, Uri.EscapeDataString(email) })
        {
            var found = await playground.Product.GetFromJsonAsync<JsonElement>($"/resources/{reference}");
            Assert.Equal(id, found.GetProperty("id").GetString());
            await RefusedAsync(
                HttpStatusCode.NotFound,
                $"/resources/{reference}/terminate",
                new { UserEmail = other.Email }
            );
        }

        // In chat: named at once, or as the answer to which one is meant.
        var secondId = second.Replace("REQ-", "RES-", StringComparison.Ordinal);
        await SaysAsync(ana, $"terminate {secondId}", $"shall I terminate the Storage bucket {second}?");
        await SaysAsync(ana, "no", string.Empty);
        foreach (var reference in new[] { accountId, name, email, id })
        {
            await SaysAsync(ana, "I want to delete something I ordered", first);
            await SaysAsync(ana, reference, account);
            await SaysAsync(ana, "no", string.Empty);
        }

        await SaysAsync(other, $"terminate {secondId}", second);
        Assert.Equal(
            "Active",
            (await playground.Product.GetFromJsonAsync<JsonElement>($"/resources/{secondId}"))
                .GetProperty("state")
                .GetString()
        );
        var end = await AskAsync($"/resources/{secondId}/terminate", new { UserEmail = ana.Email });
        await playground.UntilStatusAsync(end, "Ready");
        await UntilAppliedAsync(second, end);
    }

    private Task<string> MakeAsync(PersonInChat person, string product) =>
        MadeProducts.MakeAsync(
            playground.Host.Services,
            new Person(person.Email, "Ana", "Lopez"),
            product,
            new RequestOrigin("rest", $"rest:{person.Email}", Guid.NewGuid().ToString())
        );

    private async Task FinishAsync(string id)
    {
        await MadeProducts.ApproveAsync(playground.Host.Services, id);
        await MadeProducts.UntilReadyAsync(playground.Host.Services, id);
    }

    private static async Task<string> SaysAsync(PersonInChat person, string said, string heard)
    {
        var answer = await person.SayAsync(said);
        Assert.True(
            answer.Contains(heard, StringComparison.Ordinal),
            $"'{said}' was answered with '{answer}', not with '{heard}'"
        );
        return answer;
    }

    private async Task<string> BucketAsync(PersonInChat person, string name)
    {
        await SaysAsync(person, "I need a bucket", "Name of the bucket?");
        await SaysAsync(person, name, "What becomes of old objects?");
        await SaysAsync(person, "keep", "Enabled or Suspended?");
        await SaysAsync(person, "keep", "shall I request");
        var id = PersonInChat.IdIn(await SaysAsync(person, "yes", "New request created."));
        await playground.UntilStatusAsync(id, "Ready");
        return id;
    }

    private async Task<string> DatabaseAsync(PersonInChat person)
    {
        await SaysAsync(person, "I need a database", "Name of the first database?");
        await SaysAsync(person, "orders", "Size of the instance?");
        await SaysAsync(person, "keep", "Storage in GiB?");
        await SaysAsync(person, "keep", "Networks that may connect");
        await SaysAsync(person, "keep", "shall I request");
        var created = await SaysAsync(person, "yes", "New request created.");
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["MasterPassword"] = "correct-horse-9-battery" }
        );
        using var given = await playground.Product.PostAsync(
            created
                .Split([' ', '\n'], StringSplitOptions.None)
                .Single(word => word.Contains("/secrets?token=", StringComparison.Ordinal)),
            form
        );
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        var id = PersonInChat.IdIn(created);
        await ApproveAsync(id);
        await playground.UntilStatusAsync(id, "Ready");
        return id;
    }

    private async Task<string> BudgetAsync(PersonInChat person)
    {
        await SaysAsync(person, "I'd like a budget", "US dollars a month?");
        await SaysAsync(person, "1000", "Name of the budget?");
        await SaysAsync(person, "Team Orders", "Per cent at which to warn?");
        await SaysAsync(person, "keep", "Email addresses to warn?");
        await SaysAsync(person, "team@example.com", "Cost center");
        await SaysAsync(person, "skip", "shall I request a Monthly budget?");
        var id = PersonInChat.IdIn(await SaysAsync(person, "yes", "must approve it"));
        await ApproveAsync(id);
        await playground.UntilStatusAsync(id, "Ready");
        return id;
    }

    private static async Task ChangeStorageAsync(PersonInChat person, string storage, string? besides = null)
    {
        await SaysAsync(person, "change my database", "Password of the master user: (hidden)");
        await SaysAsync(person, "storage", "It's 20 now");
        await SaysAsync(person, "5", "a number from 20 to 500");
        await SaysAsync(person, $"{storage} GiB", $"got it: Storage in GiB: 20 → {storage}. What else?");
        if (besides is not null)
        {
            await SaysAsync(person, besides, "on a private page, not here");
        }

        await SaysAsync(person, "done", "shall I change the PostgreSQL database");
    }

    private async Task ApproveAsync(string id)
    {
        using var decided = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
    }

    private async Task<string> AskAsync(string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        using var response = await playground.Product.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {text}");
        return JsonDocument.Parse(text).RootElement.GetProperty("request").GetProperty("id").GetString()!;
    }

    private async Task RefusedAsync(HttpStatusCode status, string path, object body)
    {
        using var response = await playground.Product.PostAsJsonAsync(path, body);
        Assert.True(
            status == response.StatusCode,
            $"{path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}"
        );
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task UntilEventAsync(string id, string what, int times) =>
        await PlaygroundFixture.UntilAsync(
            async () =>
                (await playground.Product.GetFromJsonAsync<JsonElement>($"/resources/{id}"))
                    .GetProperty("history")
                    .EnumerateArray()
                    .Count(entry => entry.GetProperty("event").GetString() == what) == times,
            () => $"{id} has not had {what} {times} times"
        );

    private async Task UntilAppliedAsync(string id, string by) =>
        await PlaygroundFixture.UntilAsync(
            async () =>
                (await playground.RequestAsync(id))
                    .GetProperty("history")
                    .EnumerateArray()
                    .Any(entry =>
                        entry.GetProperty("detail").GetString()!.StartsWith($"{by}: ", StringComparison.Ordinal)
                    ),
            () => $"{id} does not know of {by}"
        );

    private async Task<string?> ValueAsync(string id, string key) =>
        (await playground.RequestAsync(id))
            .GetProperty("product")
            .GetProperty("parameters")
            .EnumerateArray()
            .First(parameter => parameter.GetProperty("key").GetString() == key)
            .GetProperty("value")
            .GetString();

    private async Task<IReadOnlyList<string>> OrdersAsync(string operation) =>
        [
            .. (await playground.LocalCloud.GetFromJsonAsync<JsonElement>("/_local/calls"))
                .EnumerateArray()
                .Where(call => call.GetProperty("operation").GetString() == operation)
                .Select(call => call.GetProperty("request").GetRawText()),
        ];
}
