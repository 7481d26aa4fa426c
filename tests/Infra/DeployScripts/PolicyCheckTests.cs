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
        foreach (var part in new[] { "lambda.amazonaws.com", "servicecatalog:ProvisionProduct", "arn:aws:dynamodb:eu-north-1:111122223333:table/chatops-prod", "kms:GenerateDataKey" })
        {
            Assert.Contains(part, documents, StringComparison.Ordinal);
        }

        Assert.Contains(world.Calls, call => call.Contains("--validate-policy-resource-type AWS::IAM::AssumeRolePolicyDocument", StringComparison.Ordinal));
        Assert.Contains(world.Calls, call => call.Contains("check-access-not-granted", StringComparison.Ordinal) && call.Contains("actions=dynamodb:DeleteTable,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_stops_the_pipeline_and_names_who_has_the_policy()
    {
        using var world = new ScriptWorld();
        world.Write("finding", "servicecatalog:ProvisionProduct");

        var result = await world.RunAsync("check-policies.sh", await stages.FolderAsync("Prod"));

        Assert.Equal(1, result.Code);
        Assert.Contains("identity policy of chatops-prod-lifecycle (Order), chatops-prod-sweep (Order), chatops-prod-worker (Order):", result.Output, StringComparison.Ordinal);
        Assert.Contains("SECURITY_WARNING\tPASS_ROLE", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 of ", result.Errors, StringComparison.Ordinal);
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
