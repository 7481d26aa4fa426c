using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud;

public sealed class OrganizationsTests : CloudTest
{
    [Fact]
    public async Task Landing_zone_has_the_units_of_the_policy_once_and_a_pair_of_twins()
    {
        var root = (await OrganizationsAsync("ListRoots", new { })).Body["Roots"]![0]!["Id"]!.GetValue<string>();
        Assert.Matches("^r-[0-9a-z]{4,32}$", root);
        var paths = new List<string>();
        await CollectAsync(root, string.Empty, paths);
        Assert.Contains("/Experiment", paths);
        Assert.Contains("/Demos", paths);
        Assert.Single(paths, path => path.EndsWith("/Demos", StringComparison.Ordinal));
        Assert.Single(paths, path => path.EndsWith("/Experiment", StringComparison.Ordinal));
        Assert.Contains("/Infrastructure/Sandbox", paths);
        Assert.Contains("/Workloads/Sandbox", paths);
        Assert.Contains("/Workloads/Regulated/Payments", paths);
    }

    [Fact]
    public async Task Unit_and_account_can_be_described_and_know_their_parents()
    {
        var unit = await AddAsync(new { name = "Pilots" });
        var described = (
            await OrganizationsAsync("DescribeOrganizationalUnit", new { OrganizationalUnitId = unit })
        ).Body["OrganizationalUnit"]!;
        Assert.Equal("Pilots", described["Name"]!.GetValue<string>());
        Assert.StartsWith(
            "arn:aws:organizations::000000000000:ou/o-",
            described["Arn"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "ROOT",
            (await OrganizationsAsync("ListParents", new { ChildId = unit })).Body["Parents"]![0]![
                "Type"
            ]!.GetValue<string>()
        );

        var audit = (await OrganizationsAsync("ListAccounts", new { })).Body["Accounts"]!
            .AsArray()
            .Single(account => account!["Name"]!.GetValue<string>() == "Audit")!["Id"]!.GetValue<string>();
        Assert.Equal(
            "ACTIVE",
            (await OrganizationsAsync("DescribeAccount", new { AccountId = audit })).Body["Account"]![
                "Status"
            ]!.GetValue<string>()
        );
        var security = (await OrganizationsAsync("ListParents", new { ChildId = audit })).Body["Parents"]![0]![
            "Id"
        ]!.GetValue<string>();
        Assert.Equal(
            2,
            (await OrganizationsAsync("ListAccountsForParent", new { ParentId = security })).Body["Accounts"]!
                .AsArray()
                .Count
        );
        Assert.Equal(
            2,
            (await OrganizationsAsync("ListChildren", new { ParentId = security, ChildType = "ACCOUNT" })).Body[
                "Children"
            ]!
                .AsArray()
                .Count
        );
        Assert.Empty(
            (
                await OrganizationsAsync("ListChildren", new { ParentId = security, ChildType = "ORGANIZATIONAL_UNIT" })
            ).Body["Children"]!.AsArray()
        );
        Assert.Equal(
            "000000000000",
            (await OrganizationsAsync("DescribeOrganization", new { })).Body["Organization"]![
                "MasterAccountId"
            ]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        for (var number = 0; number < 25; number++)
        {
            await AddAsync(new { name = $"Team {number}", parentId = "ou-loca-demosarc" });
        }

        var names = new List<string>();
        string? token = null;
        do
        {
            var (status, body) = await OrganizationsAsync(
                "ListOrganizationalUnitsForParent",
                token is null
                    ? new { ParentId = "ou-loca-demosarc", MaxResults = 10 }
                    : new
                    {
                        ParentId = "ou-loca-demosarc",
                        MaxResults = 10,
                        NextToken = token,
                    }
            );
            Assert.Equal(200, status);
            Assert.InRange(body["OrganizationalUnits"]!.AsArray().Count, 1, 10);
            names.AddRange(body["OrganizationalUnits"]!.AsArray().Select(unit => unit!["Name"]!.GetValue<string>()));
            token = body["NextToken"]?.GetValue<string>();
        } while (token is not null);

        Assert.Equal(25, names.Distinct().Count());
        var wrong = await OrganizationsAsync("ListRoots", new { NextToken = "bm9uZQ==" });
        Assert.Equal("InvalidInputException", wrong.Body["__type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Unit_is_renamed_and_moved_under_its_id_and_stays_so()
    {
        var unit = await AddAsync(new { name = "Pilots" });
        Assert.Equal(
            200,
            (
                await SendAsync(
                    HttpMethod.Patch,
                    $"/_local/organizations/ous/{unit}",
                    new { name = "Trials", parentId = "ou-loca-workload" }
                )
            ).Status
        );
        await RestartAsync();
        Assert.Equal(
            "Trials",
            (await OrganizationsAsync("DescribeOrganizationalUnit", new { OrganizationalUnitId = unit })).Body[
                "OrganizationalUnit"
            ]!["Name"]!.GetValue<string>()
        );
        Assert.Equal(
            "ou-loca-workload",
            (await OrganizationsAsync("ListParents", new { ChildId = unit })).Body["Parents"]![0]![
                "Id"
            ]!.GetValue<string>()
        );
    }

    [Theory]
    [InlineData("POST", "", """{"name":"Demos"}""", 409)]
    [InlineData("POST", "", """{"name":"New","parentId":"ou-none-00000000"}""", 400)]
    [InlineData("POST", "", """{"parentId":"r-loca"}""", 400)]
    [InlineData("PATCH", "/ou-loca-workload", """{"parentId":"ou-loca-regulate"}""", 400)]
    [InlineData("PATCH", "/ou-none-00000000", """{"name":"New"}""", 404)]
    [InlineData("PATCH", "/ou-loca-demos001", """{"name":"experiment"}""", 409)]
    public async Task Impossible_change_of_the_tree_is_refused(string method, string path, string body, int expected) =>
        Assert.Equal(
            expected,
            (await SendAsync(new HttpMethod(method), $"/_local/organizations/ous{path}", JsonNode.Parse(body))).Status
        );

    [Theory]
    [InlineData("ListOrganizationalUnitsForParent", """{"ParentId":"ou-none-00000000"}""", "ParentNotFoundException")]
    [InlineData(
        "DescribeOrganizationalUnit",
        """{"OrganizationalUnitId":"ou-none-00000000"}""",
        "OrganizationalUnitNotFoundException"
    )]
    [InlineData("DescribeAccount", """{"AccountId":"999999999999"}""", "AccountNotFoundException")]
    [InlineData("ListParents", """{"ChildId":"999999999999"}""", "ChildNotFoundException")]
    [InlineData("ListOrganizationalUnitsForParent", """{"ParentId":"Demos"}""", "InvalidInputException", "ParentId")]
    [InlineData("ListOrganizationalUnitsForParent", """{}""", "InvalidInputException", "ParentId")]
    [InlineData("ListChildren", """{"ParentId":"r-loca","ChildType":"ROBOT"}""", "InvalidInputException", "ChildType")]
    [InlineData("ListAccounts", """{"MaxResults":21}""", "InvalidInputException", "MaxResults")]
    [InlineData("ListAccounts", """{"MaxResult":2}""", "InvalidInputException", "MaxResult")]
    [InlineData("DescribeOrganization", """{"Verbose":true}""", "InvalidInputException", "Verbose")]
    [InlineData("ListAccounts", """{"MaxResults":"2"}""", "SerializationException", "MaxResults")]
    public async Task Request_that_the_API_refuses_names_the_member(
        string operation,
        string request,
        string code,
        string member = ""
    )
    {
        var (status, body) = await OrganizationsAsync(operation, JsonNode.Parse(request)!);
        Assert.Equal(400, status);
        Assert.Equal(code, body["__type"]!.GetValue<string>());
        Assert.Contains(member, body["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task CollectAsync(string parent, string path, List<string> paths)
    {
        foreach (
            var unit in (await OrganizationsAsync("ListOrganizationalUnitsForParent", new { ParentId = parent })).Body[
                "OrganizationalUnits"
            ]!.AsArray()
        )
        {
            var here = $"{path}/{unit!["Name"]}";
            paths.Add(here);
            await CollectAsync(unit["Id"]!.GetValue<string>(), here, paths);
        }
    }

    private async Task<string> AddAsync(object unit)
    {
        var (status, body) = await SendAsync(HttpMethod.Post, "/_local/organizations/ous", unit);
        Assert.Equal(200, status);
        return body!["id"]!.GetValue<string>();
    }
}
