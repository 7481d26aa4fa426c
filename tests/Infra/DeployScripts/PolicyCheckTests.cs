namespace ChatOps.Tests.Infra.DeployScripts;

public sealed class PolicyCheckTests(SynthesizedStages stages)
{
    [Fact]
    public async Task Every_policy_of_the_templates_is_asked_about_as_IAM_would_read_it()
    {
        using var world = new ScriptWorld();

        var result = await world.RunAsync("check-policies.sh", await stages.FolderAsync("Prod"));

        Assert.True(result.Code == 0, result.All);
        var documents = world.Read("policies")!;
        Assert.DoesNotContain("Fn::", documents, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Ref\"", documents, StringComparison.Ordinal);
        foreach (
            var part in new[]
            {
                "lambda.amazonaws.com",
                "servicecatalog:ProvisionProduct",
                "arn:aws:dynamodb:eu-north-1:111122223333:table/chatops-prod",
                "kms:GenerateDataKey",
            }
        )
        {
            Assert.Contains(part, documents, StringComparison.Ordinal);
        }

        Assert.Contains(
            world.Calls,
            call =>
                call.Contains(
                    "--validate-policy-resource-type AWS::IAM::AssumeRolePolicyDocument",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            world.Calls,
            call =>
                call.Contains("check-access-not-granted", StringComparison.Ordinal)
                && call.Contains("actions=dynamodb:DeleteTable,", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_finding_stops_the_pipeline_and_names_who_has_the_policy()
    {
        using var world = new ScriptWorld();
        world.Write("finding", "servicecatalog:ProvisionProduct");

        var result = await world.RunAsync("check-policies.sh", await stages.FolderAsync("Prod"));

        Assert.Equal(1, result.Code);
        Assert.Contains(
            "identity policy of chatops-prod-lifecycle (Order), chatops-prod-sweep (Order), "
                + "chatops-prod-worker (Order):",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("SECURITY_WARNING\tPASS_ROLE", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 of ", result.Errors, StringComparison.Ordinal);
    }

    // Access Analyzer's findings, their locations, and whether the list explains them.
    public static TheoryData<string, string, string, bool> Findings =>
        new()
        {
            {
                "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
                "resource",
                """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:"""
                    + """Publish","Resource":"*"}""",
                true
            },
            {
                "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
                "resource",
                """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":["sns:"""
                    + """Publish","sns:Subscribe"],"Resource":"*"}""",
                false
            },
            {
                "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
                "resource",
                """{"Effect":"Allow","Principal":{"Service":"""
                    + """["events.amazonaws.com","s3.amazonaws.com"]},"Action":"sns:Publish","Resource":"*"}""",
                false
            },
            {
                "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
                "resource",
                """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com","AWS":"*"},"Action":"sns:"""
                    + """Publish","Resource":"*"}""",
                false
            },
            {
                "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
                "resource",
                """{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"kms:"""
                    + """Decrypt","Resource":"*"}""",
                false
            },
            {
                "PASS_ROLE_WITH_STAR_IN_RESOURCE",
                "resource",
                """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:"""
                    + """Publish","Resource":"*"}""",
                false
            },
            {
                "INVALID_ACTION",
                "identity",
                """{"Effect":"Allow","Action":["sso:GetPeregrineStatus"],"Resource":"*"}""",
                true
            },
            {
                "INVALID_ACTION",
                "identity",
                """{"Effect":"Allow","Action":["sso:GetPeregrinStatus"],"Resource":"*"}""",
                false
            },
        };

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Only_a_finding_that_the_list_explains_passes(
        string code,
        string kind,
        string statement,
        bool passes
    )
    {
        using var world = new ScriptWorld();
        var folder = Directory.CreateDirectory(world.PathOf("assembly")).FullName;
        var document =
            $$"""{"Statement":[{"Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"*"},"""
            + $$"""{{statement}}]}""";
        await File.WriteAllTextAsync(
            Path.Combine(folder, "a.template.json"),
            kind == "identity"
                ? $$$$$$$"""{"Resources":{"It":{"Type":"AWS::IAM::ManagedPolicy","Properties":"""
                    + $$$$$$$"""{"PolicyDocument":{{{{{{{document}}}}}}}}}}}"""
                : $$$$$$$"""{"Resources":{"It":{"Type":"AWS::SNS::TopicPolicy","Properties":{"PolicyDocument":"""
                    + $$$$$$$"""{{{{{{{document}}}}}}}}}}}""",
            TestContext.Current.CancellationToken
        );
        var end =
            kind == "identity" ? """{"value":"Action"},{"index":0}""" : """{"value":"Principal"},{"value":"Service"}""";
        world.Write(
            "answer",
            $$$"""{"findings":[{"findingType":"SUGGESTION","issueCode":"EMPTY_SID_"""
                + $$$"""VALUE","findingDetails":"No """
                + $$$"""matter","locations":[]},"""
                + $$$"""{"findingType":"SECURITY_WARNING","issueCode":"{{{code}}}","findingDetails":"It says """
                + $$$"""so","locations":[{"path":[{"value":"Statement"},{"index":1},{{{end}}}]}]}]}"""
        );

        var result = await world.RunAsync("check-policies.sh", folder);

        Assert.Equal(passes ? 0 : 1, result.Code);
        Assert.Equal(!passes, result.Output.Contains($"{code}\tStatement/1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_that_points_nowhere_is_explained_by_nothing()
    {
        using var world = new ScriptWorld();
        world.Write(
            "answer",
            """{"findings":[{"findingType":"ERROR","issueCode":"INVALID_ACTION","findingDetails":"It says so"}]}"""
        );

        var result = await world.RunAsync("check-policies.sh", await stages.FolderAsync("Dev"));

        Assert.Equal(1, result.Code);
        Assert.Contains("ERROR\tINVALID_ACTION\tthe policy\tIt says so", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_templates_nothing_passes_as_checked()
    {
        using var world = new ScriptWorld();

        var result = await world.RunAsync("check-policies.sh", world.PathOf("bin"));

        Assert.Equal(1, result.Code);
        Assert.Contains("There is no template in ", result.Errors, StringComparison.Ordinal);
    }
}
