using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud;

public sealed class AccountFactoryTests : CatalogTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SettingsAsync(new { provisioningSeconds = 1800 });
    }

    [Fact]
    public async Task Order_goes_from_created_over_in_progress_to_an_account_in_its_unit()
    {
        var record = await PlaceAsync(Order("lab-1", "Ana+Lab@example.com"));
        Assert.Equal("CREATED", Text(record, "Status"));
        Assert.StartsWith("rec-", Text(record, "RecordId"), StringComparison.Ordinal);
        Assert.StartsWith("pp-", Text(record, "ProvisionedProductId"), StringComparison.Ordinal);
        Assert.Equal("UNDER_CHANGE", await ProductStatusAsync(record));
        var underWay = Assert.Single((await GetAsync("/_local/accounts")).AsArray())!;
        Assert.Equal(
            [
                "accountId",
                "accountName",
                "accountEmail",
                "organizationalUnit",
                "ssoUserEmail",
                "status",
                "provisionedProductId",
            ],
            underWay.AsObject().Select(member => member.Key)
        );
        Assert.Null(underWay["accountId"]);
        Assert.Equal("UNDER_CHANGE", Text(underWay, "status"));

        await AdvanceAsync(600);
        Assert.Equal("IN_PROGRESS", Text((await RecordAsync(record))["RecordDetail"]!, "Status"));
        await AdvanceAsync(1200);
        var ended = await RecordAsync(record);
        Assert.Equal("SUCCEEDED", Text(ended["RecordDetail"]!, "Status"));
        Assert.Empty(ended["RecordDetail"]!["RecordErrors"]!.AsArray());
        Assert.Equal("AVAILABLE", await ProductStatusAsync(record));
        var outputs = ended["RecordOutputs"]!
            .AsArray()
            .ToDictionary(output => Text(output!, "OutputKey"), output => Text(output!, "OutputValue"));
        Assert.Matches("^[0-9]{12}$", outputs["AccountId"]);
        Assert.Equal("Ana+Lab@example.com", outputs["AccountEmail"]);
        Assert.StartsWith("https://", outputs["SSOUserPortal"], StringComparison.Ordinal);

        var account = Assert.Single((await GetAsync("/_local/accounts")).AsArray())!;
        Assert.Equal(
            (outputs["AccountId"], "lab-1", "Demos", "ana@example.com", "AVAILABLE"),
            (
                Text(account, "accountId"),
                Text(account, "accountName"),
                Text(account, "organizationalUnit"),
                Text(account, "ssoUserEmail"),
                Text(account, "status")
            )
        );
        var inUnit = (await OrganizationsAsync("ListAccountsForParent", new { ParentId = "ou-loca-demos001" })).Body[
            "Accounts"
        ]!.AsArray();
        Assert.Equal(outputs["AccountId"], Text(Assert.Single(inUnit)!, "Id"));
    }

    [Fact]
    public async Task Order_under_way_goes_on_after_a_restart()
    {
        var record = await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(300);
        await RestartAsync();
        Assert.Equal("IN_PROGRESS", Text((await RecordAsync(record))["RecordDetail"]!, "Status"));
        await AdvanceAsync(1500);
        await RestartAsync();
        Assert.Equal("SUCCEEDED", Text((await RecordAsync(record))["RecordDetail"]!, "Status"));
        Assert.Single((await GetAsync("/_local/accounts")).AsArray());
    }

    [Fact]
    public async Task Same_token_with_the_same_parameters_is_the_same_order()
    {
        var first = await PlaceAsync(Order("lab-1"));
        var reordered = Order("lab-1");
        var parameters = reordered["ProvisioningParameters"]!.AsArray();
        var last = parameters[5]!;
        parameters.RemoveAt(5);
        parameters.Insert(0, last);
        await RestartAsync();
        Assert.Equal(Text(first, "RecordId"), Text(await PlaceAsync(reordered), "RecordId"));
        await AdvanceAsync(1800);
        Assert.Equal("SUCCEEDED", Text(await PlaceAsync(Order("lab-1")), "Status"));
        Assert.Single((await GetAsync("/_local/accounts")).AsArray());
    }

    [Fact]
    public async Task Same_token_with_other_parameters_is_refused()
    {
        await PlaceAsync(Order("lab-1"));
        Assert.Equal(
            "InvalidParametersException",
            Code(await CatalogAsync("ProvisionProduct", Order("lab-1", "other@example.com")))
        );
        Assert.Equal(
            "InvalidParametersException",
            Code(await CatalogAsync("ProvisionProduct", Order("lab-2", token: "token-lab-1")))
        );
    }

    [Fact]
    public async Task Taken_product_name_is_a_duplicate()
    {
        await PlaceAsync(Order("lab-1"));
        Assert.Equal(
            "DuplicateResourceException",
            Code(await CatalogAsync("ProvisionProduct", Order("lab-1", token: "another")))
        );
    }

    [Theory]
    [InlineData("pa-localretired")]
    [InlineData("pa-localpreview")]
    public async Task Inactive_artifact_is_refused(string artifact)
    {
        var order = Order("lab-1");
        order["ProvisioningArtifactId"] = artifact;
        var answer = await CatalogAsync("ProvisionProduct", order);
        Assert.Equal("InvalidParametersException", Code(answer));
        Assert.Contains("not active", Message(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_path_must_exist_and_be_chosen_where_there_are_several()
    {
        await SettingsAsync(new { launchPaths = 0 });
        var none = await CatalogAsync("ProvisionProduct", Order("lab-1"));
        Assert.Equal("ResourceNotFoundException", Code(none));
        Assert.Contains("No launch paths found", Message(none), StringComparison.Ordinal);

        await SettingsAsync(new { launchPaths = 2 });
        Assert.Equal("InvalidParametersException", Code(await CatalogAsync("ProvisionProduct", Order("lab-1"))));
        var order = Order("lab-1");
        order["PathId"] = Text(
            (await CatalogAsync("ListLaunchPaths", new { ProductId })).Body["LaunchPathSummaries"]![1]!,
            "Id"
        );
        await PlaceAsync(order);
        var unknown = Order("lab-2");
        unknown["PathId"] = "lpv3-none";
        Assert.Equal("ResourceNotFoundException", Code(await CatalogAsync("ProvisionProduct", unknown)));
    }

    [Fact]
    public async Task Id_and_name_of_a_product_exclude_each_other_and_the_look_alike_cannot_be_ordered()
    {
        var both = Order("lab-1");
        both["ProductName"] = "AWS Control Tower Account Factory";
        Assert.Equal("InvalidParametersException", Code(await CatalogAsync("ProvisionProduct", both)));
        var trial = Order("lab-1");
        trial["ProductId"] = "prod-localtrial00";
        trial["ProvisioningArtifactId"] = "pa-localtrial000";
        Assert.Equal("ResourceNotFoundException", Code(await CatalogAsync("ProvisionProduct", trial)));
    }

    [Theory]
    [InlineData("AccountName", null)]
    [InlineData("AccountName", "")]
    [InlineData("AccountName", "Käse")]
    [InlineData("AccountName", "123456789012345678901234567890123456789012345678901")]
    [InlineData("AccountEmail", null)]
    [InlineData("AccountEmail", "a@b.c")]
    [InlineData("AccountEmail", "two@at@example.com")]
    [InlineData("AccountEmail", "käse@example.com")]
    [InlineData("AccountEmail", "no address")]
    [InlineData("AccountEmail", "a23456789012345678901234567890123456789012345678901@example.com.de")]
    [InlineData("ManagedOrganizationalUnit", null)]
    [InlineData("ManagedOrganizationalUnit", "Nowhere")]
    [InlineData("ManagedOrganizationalUnit", "Demos (ou-loca-00000000)")]
    [InlineData("ManagedOrganizationalUnit", "Experiment (ou-loca-demos001)")]
    [InlineData("ManagedOrganizationalUnit", "Workloads/Regulated")]
    [InlineData("ManagedOrganizationalUnit", "Sandbox")]
    [InlineData("ManagedOrganizationalUnit", "ou-loca-demos001")]
    [InlineData("SSOUserEmail", null)]
    [InlineData("SSOUserEmail", "ana")]
    [InlineData("SSOUserFirstName", null)]
    [InlineData("SSOUserLastName", "")]
    [InlineData("CostCenter", "42")]
    public async Task Wrong_parameter_is_refused_by_its_name(string key, string? value)
    {
        var answer = await CatalogAsync("ProvisionProduct", WithParameter(Order("lab-1"), key, value));
        Assert.Equal((400, "InvalidParametersException"), (answer.Status, Code(answer)));
        Assert.Contains(key, Message(answer), StringComparison.Ordinal);
        Assert.Empty((await GetAsync("/_local/accounts")).AsArray());
    }

    [Theory]
    [InlineData("Demos", "Demos")]
    [InlineData("Payments (ou-loca-payments)", "Payments")]
    [InlineData("Sandbox (ou-loca-worksbox)", "Sandbox")]
    public async Task Unit_is_taken_by_unambiguous_name_or_with_its_id(string unit, string expected)
    {
        await PlaceAsync(Order("lab-1", unit: unit));
        await AdvanceAsync(1800);
        Assert.Equal(expected, Text((await GetAsync("/_local/accounts"))[0]!, "organizationalUnit"));
    }

    [Fact]
    public async Task Email_of_any_account_fails_the_order_later_in_any_case()
    {
        var (first, second, third) = (
            await PlaceAsync(Order("lab-1", "same@example.com")),
            await PlaceAsync(Order("lab-2", "SAME@example.com")),
            await PlaceAsync(Order("lab-3", "AWS-audit@example.com"))
        );
        await AdvanceAsync(1800);
        Assert.Equal("AVAILABLE", await ProductStatusAsync(first));
        foreach (var record in new[] { second, third })
        {
            var ended = (await RecordAsync(record))["RecordDetail"]!;
            Assert.Equal("FAILED", Text(ended, "Status"));
            Assert.Contains("already used", Text(ended["RecordErrors"]![0]!, "Description"), StringComparison.Ordinal);
            Assert.Equal("ERROR", await ProductStatusAsync(record));
        }

        Assert.Single((await GetAsync("/_local/accounts")).AsArray());
    }

    [Fact]
    public async Task Sixth_operation_at_once_is_accepted_and_fails_soon_after()
    {
        var records = new List<JsonNode>();
        for (var number = 1; number <= 6; number++)
        {
            records.Add(await PlaceAsync(Order($"lab-{number}")));
        }

        await AdvanceAsync(400);
        var turnedAway = (await RecordAsync(records[5]))["RecordDetail"]!;
        Assert.Equal("FAILED", Text(turnedAway, "Status"));
        Assert.Equal("ResourceInUseException", Text(turnedAway["RecordErrors"]![0]!, "Code"));
        Assert.Contains(
            "allowed maximum of 5 concurrent account operations is exceeded",
            Text(turnedAway["RecordErrors"]![0]!, "Description"),
            StringComparison.Ordinal
        );

        await AdvanceAsync(1400);
        Assert.Equal(5, (await GetAsync("/_local/accounts")).AsArray().Count);
        await PlaceAsync(Order("lab-7"));
        await AdvanceAsync(1800);
        Assert.Equal(6, (await GetAsync("/_local/accounts")).AsArray().Count);
    }

    [Theory]
    [InlineData("email", "already used", "ERROR", 0)]
    [InlineData("concurrent", "5 concurrent account operations", "ERROR", 0)]
    [InlineData("ou", "not registered", "ERROR", 0)]
    [InlineData("internal", "internal error", "ERROR", 0)]
    [InlineData("busy", "another AWS Control Tower operation is in progress", "ERROR", 0)]
    [InlineData("landing-zone", "landing zone is being updated", "ERROR", 0)]
    [InlineData("throttled", "too many requests", "ERROR", 0)]
    [InlineData("unavailable", "temporarily unavailable", "ERROR", 0)]
    [InlineData("denied", "not authorized", "ERROR", 0)]
    [InlineData("quota", "limit on the number of accounts", "ERROR", 0)]
    [InlineData("timeout-tainted", "within the time allowed", "TAINTED", 1)]
    [InlineData("leftover-account", "failed to enroll", "ERROR", 1)]
    [InlineData("The moon is in the wrong house.", "The moon is in the wrong house.", "ERROR", 0)]
    public async Task Next_orders_fail_as_asked_and_then_no_more(
        string reason,
        string words,
        string productStatus,
        int accounts
    )
    {
        await SettingsAsync(new { failNextOrders = 1, failureReason = reason });
        var record = await PlaceAsync(Order("lab-1"));
        var next = await PlaceAsync(Order("lab-2"));
        Assert.Equal("CREATED", Text(record, "Status"));
        await AdvanceAsync(1800);

        var ended = (await RecordAsync(record))["RecordDetail"]!;
        Assert.Equal("FAILED", Text(ended, "Status"));
        Assert.Contains(words, Text(ended["RecordErrors"]![0]!, "Description"), StringComparison.Ordinal);
        Assert.NotEmpty(Text(ended["RecordErrors"]![0]!, "Code"));
        Assert.Equal(productStatus, await ProductStatusAsync(record));
        Assert.Equal("AVAILABLE", await ProductStatusAsync(next));
        Assert.Equal(accounts + 1, (await GetAsync("/_local/accounts")).AsArray().Count);
        Assert.Equal(0, (await GetAsync("/_local/settings"))["failNextOrders"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_failure_may_have_any_code()
    {
        await SettingsAsync(
            new
            {
                failNextOrders = 1,
                failureReason = "FinalizingOrganizationException: Not yet: the organization is being made.",
            }
        );
        var record = await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(1800);

        var error = (await RecordAsync(record))["RecordDetail"]!["RecordErrors"]![0]!;
        Assert.Equal(
            ("FinalizingOrganizationException", "Not yet: the organization is being made."),
            (Text(error, "Code"), Text(error, "Description"))
        );
    }

    [Fact]
    public async Task A_termination_that_failed_is_its_tokens_answer_for_good_and_another_token_helps()
    {
        await SettingsAsync(
            new
            {
                failNextOrders = 1,
                failNextTerminations = 1,
                failureReason = "busy",
            }
        );
        var failed = await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(1800);
        var id = Text(failed, "ProvisionedProductId");
        var first = (
            await CatalogAsync(
                "TerminateProvisionedProduct",
                new { ProvisionedProductId = id, TerminateToken = "end-1" }
            )
        ).Body["RecordDetail"]!;
        await AdvanceAsync(1800);

        Assert.Equal("FAILED", Text((await RecordAsync(first))["RecordDetail"]!, "Status"));
        Assert.Equal("ERROR", await ProductStatusAsync(failed));
        var same = (
            await CatalogAsync(
                "TerminateProvisionedProduct",
                new { ProvisionedProductId = id, TerminateToken = "end-1" }
            )
        ).Body["RecordDetail"]!;
        Assert.Equal(Text(first, "RecordId"), Text(same, "RecordId"));
        await CatalogAsync("TerminateProvisionedProduct", new { ProvisionedProductId = id, TerminateToken = "end-2" });
        await AdvanceAsync(1800);
        Assert.Equal(
            "ResourceNotFoundException",
            Code(await CatalogAsync("DescribeProvisionedProduct", new { Id = id }))
        );
    }

    [Fact]
    public async Task Unit_that_Control_Tower_does_not_govern_fails_later()
    {
        var (_, unit) = await SendAsync(
            HttpMethod.Post,
            "/_local/organizations/ous",
            new { name = "Wild", registered = false }
        );
        var record = await PlaceAsync(Order("lab-1", unit: $"Wild ({unit!["id"]})"));
        await AdvanceAsync(1800);
        Assert.Contains(
            "not registered",
            Text((await RecordAsync(record))["RecordDetail"]!["RecordErrors"]![0]!, "Description"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Product_in_error_is_terminated_and_the_account_ordered_again()
    {
        await SettingsAsync(new { failNextOrders = 1, failureReason = "internal" });
        var failed = await PlaceAsync(Order("lab-1"));
        var terminate = new { ProvisionedProductId = Text(failed, "ProvisionedProductId"), TerminateToken = "end-1" };
        Assert.Equal("InvalidStateException", Code(await CatalogAsync("TerminateProvisionedProduct", terminate)));
        await AdvanceAsync(1800);
        Assert.Equal(
            "DuplicateResourceException",
            Code(await CatalogAsync("ProvisionProduct", Order("lab-1", token: "second")))
        );

        var ending = (await CatalogAsync("TerminateProvisionedProduct", terminate)).Body["RecordDetail"]!;
        Assert.Equal("TERMINATE_PROVISIONED_PRODUCT", Text(ending, "RecordType"));
        Assert.Equal(
            Text(ending, "RecordId"),
            Text((await CatalogAsync("TerminateProvisionedProduct", terminate)).Body["RecordDetail"]!, "RecordId")
        );
        Assert.Equal("UNDER_CHANGE", await ProductStatusAsync(failed));
        await AdvanceAsync(1800);
        Assert.Equal("SUCCEEDED", Text((await RecordAsync(ending))["RecordDetail"]!, "Status"));
        Assert.Equal(
            "ResourceNotFoundException",
            Code(await CatalogAsync("DescribeProvisionedProduct", new { Id = terminate.ProvisionedProductId }))
        );
        Assert.Equal("FAILED", Text((await RecordAsync(failed))["RecordDetail"]!, "Status"));

        var again = await PlaceAsync(Order("lab-1", token: "second"));
        await AdvanceAsync(1800);
        Assert.Equal("AVAILABLE", await ProductStatusAsync(again));
    }

    [Fact]
    public async Task Account_that_a_failed_attempt_left_is_taken_over_by_the_next_one_only()
    {
        await SettingsAsync(new { failNextOrders = 1, failureReason = "leftover-account" });
        var failed = await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(1800);
        var left = Assert.Single((await GetAsync("/_local/accounts")).AsArray())!;
        Assert.Equal("ERROR", Text(left, "status"));
        await CatalogAsync(
            "TerminateProvisionedProduct",
            new { ProvisionedProductId = Text(failed, "ProvisionedProductId"), TerminateToken = "end-1" }
        );
        await AdvanceAsync(1800);

        var foreign = await PlaceAsync(Order("lab-2", "lab-1@example.com"));
        var own = await PlaceAsync(Order("lab-1", "LAB-1@example.com", "Experiment (ou-loca-experim1)", "second"));
        await AdvanceAsync(1800);
        Assert.Equal("ERROR", await ProductStatusAsync(foreign));
        Assert.Equal("AVAILABLE", await ProductStatusAsync(own));
        var account = Assert.Single((await GetAsync("/_local/accounts")).AsArray())!;
        Assert.Equal(
            (Text(left, "accountId"), "Experiment", "AVAILABLE"),
            (Text(account, "accountId"), Text(account, "organizationalUnit"), Text(account, "status"))
        );
    }

    [Fact]
    public async Task Terminating_an_available_product_keeps_the_account_and_its_email()
    {
        var record = await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(1800);
        await CatalogAsync(
            "TerminateProvisionedProduct",
            new { ProvisionedProductName = "lab-1", TerminateToken = "end-1" }
        );
        await AdvanceAsync(1800);
        var account = Assert.Single((await GetAsync("/_local/accounts")).AsArray())!;
        Assert.Equal(("Root", "UNMANAGED"), (Text(account, "organizationalUnit"), Text(account, "status")));
        Assert.Null(account["provisionedProductId"]);
        var again = await PlaceAsync(Order("lab-1", token: "second"));
        await AdvanceAsync(1800);
        Assert.Equal("ERROR", await ProductStatusAsync(again));
        Assert.NotEqual(Text(record, "ProvisionedProductId"), Text(again, "ProvisionedProductId"));
    }

    [Fact]
    public async Task Products_are_searched_by_name_and_status()
    {
        await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(1800);
        await PlaceAsync(Order("lab-2"));
        async Task<IEnumerable<string>> Search(params string[] queries) =>
            (await CatalogAsync("SearchProvisionedProducts", new { Filters = new { SearchQuery = queries } })).Body[
                "ProvisionedProducts"
            ]!
                .AsArray()
                .Select(product => Text(product!, "Name"));
        Assert.Equal(["lab-1"], await Search("name:lab-1"));
        Assert.Equal(["lab-2"], await Search("name:lab-*", "status:UNDER_CHANGE"));
        Assert.Equal(["lab-1", "lab-2"], await Search("lab"));
        Assert.Empty(await Search("status:ERROR"));
        Assert.Equal(
            "InvalidParametersException",
            Code(
                await CatalogAsync(
                    "SearchProvisionedProducts",
                    new { Filters = new { SearchQuery = new[] { "colour:red" } } }
                )
            )
        );
        Assert.Equal(
            "InvalidParametersException",
            Code(await CatalogAsync("SearchProvisionedProducts", new { SortBy = "colour" }))
        );
    }

    [Fact]
    public async Task Unknown_record_and_product_are_not_found()
    {
        Assert.Equal("ResourceNotFoundException", Code(await CatalogAsync("DescribeRecord", new { Id = "rec-none" })));
        Assert.Equal(
            "ResourceNotFoundException",
            Code(await CatalogAsync("DescribeProvisionedProduct", new { Name = "none" }))
        );
        Assert.Equal(
            "ResourceNotFoundException",
            Code(
                await CatalogAsync(
                    "TerminateProvisionedProduct",
                    new { ProvisionedProductName = "none", TerminateToken = "t" }
                )
            )
        );
        Assert.Equal("InvalidParametersException", Code(await CatalogAsync("DescribeProvisionedProduct", new { })));
    }

    [Fact]
    public async Task Order_whose_answer_was_lost_exists_and_is_found_by_its_token()
    {
        await SendAsync(
            HttpMethod.Post,
            "/_local/faults",
            new
            {
                service = "servicecatalog",
                operation = "ProvisionProduct",
                kind = "errorAfterEffect",
            }
        );
        var lost = await CatalogAsync("ProvisionProduct", Order("lab-1"));
        Assert.Equal((500, "InternalFailure"), (lost.Status, Code(lost)));
        await PlaceAsync(Order("lab-1"));
        Assert.Single(
            (await CatalogAsync("SearchProvisionedProducts", new { })).Body["ProvisionedProducts"]!.AsArray()
        );
    }

    [Fact]
    public async Task Reset_wipes_orders_and_vended_accounts_and_keeps_the_landing_zone()
    {
        await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(1800);
        await PlaceAsync(Order("lab-2"));
        Assert.Equal(204, (await SendAsync(HttpMethod.Post, "/_local/reset")).Status);
        Assert.Empty((await GetAsync("/_local/accounts")).AsArray());
        Assert.Equal(3, (await OrganizationsAsync("ListAccounts", new { })).Body["Accounts"]!.AsArray().Count);
        await PlaceAsync(Order("lab-1"));
    }
}
