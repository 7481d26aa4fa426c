using ChatOps.Infra.Rules;

namespace ChatOps.Tests.Infra;

public sealed class GuardrailTests(SynthesizedStages stages)
{
    public static TheoryData<string> Broken => [.. Violations.All.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_stack_that_breaks_a_rule_cannot_be_deployed(string stack)
    {
        var errors = (await stages.ViolationsAsync())[stack].ToList();

        Assert.Equal(stack == "untagged" ? 2 : 1, errors.Count);
        Assert.All(errors, error => Assert.StartsWith($"/{stack}/It", error, StringComparison.Ordinal));
        Assert.Contains(Violations.All[stack].Said, errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_stacks_break_none() => Assert.Empty(await stages.ErrorsAsync());

    [Fact]
    public async Task The_templates_hold_the_rules_for_rights_also_where_a_property_was_overridden() =>
        Assert.Empty(
            from template in await stages.AllAsync()
            from resource in template.All
            from document in new[]
            {
                resource["PolicyDocument"],
                resource["KeyPolicy"],
                resource["AssumeRolePolicyDocument"],
            }.Concat(resource["Policies"]?.AsArray().Select(policy => policy!["PolicyDocument"]) ?? [])
            from broken in PolicyRules.Broken(document)
            select $"{template.Name} {resource.Id}: {broken}"
        );

    [Fact]
    public async Task Nothing_brings_a_function_of_its_own()
    {
        var all = (await stages.AllAsync()).SelectMany(template => template.All).ToList();

        Assert.All(
            all.Where(resource => resource.Type == "AWS::Lambda::Function"),
            function => Assert.Equal("provided.al2023", function.Text("Runtime"))
        );
        Assert.Equal(
            3,
            all.Count(resource =>
                resource.Type.StartsWith("Custom::", StringComparison.Ordinal)
                || resource.Type == "AWS::CloudFormation::CustomResource"
            )
        );
        Assert.Equal(3, all.Count(resource => resource.Type == "Custom::LexBot"));
        Assert.DoesNotContain(all, resource => resource.Type.StartsWith("AWS::Synthetics", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_allowed_pattern_is_used_and_has_a_reason()
    {
        var rights = (await stages.AllAsync()).Append(await stages.PipelineAsync()).SelectMany(Rights.Of).ToList();

        Assert.All(
            Wildcards.Allowed,
            wildcard =>
            {
                Assert.NotEmpty(wildcard.Reason);
                Assert.All(
                    wildcard.Actions,
                    action =>
                        Assert.Contains(
                            rights,
                            right =>
                                right.Resource.Contains('*', StringComparison.Ordinal)
                                && right.Resource.EndsWith(wildcard.Resource, StringComparison.Ordinal)
                                && (
                                    action.EndsWith(':')
                                        ? right.Action.StartsWith(action, StringComparison.Ordinal)
                                        : right.Action == action
                                )
                        )
                );
            }
        );
    }

    [Fact]
    public async Task Every_resource_carries_the_tags_that_it_can()
    {
        foreach (var template in await stages.AllAsync())
        {
            Assert.All(
                template.All.Where(resource => resource.Properties.ContainsKey("Tags")),
                resource =>
                    Assert.All(
                        ["project", "stage", "owner"],
                        tag => Assert.Contains($"\"{tag}\"", resource["Tags"]!.ToJsonString(), StringComparison.Ordinal)
                    )
            );
        }
    }
}
