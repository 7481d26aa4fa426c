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
    public async Task Every_allowed_pattern_is_used_and_has_a_reason()
    {
        var rights = (await stages.AllAsync()).SelectMany(Rights.Of).ToList();

        Assert.All(Wildcards.Allowed, wildcard =>
        {
            Assert.NotEmpty(wildcard.Reason);
            Assert.All(wildcard.Actions, action => Assert.Contains(rights, right =>
                right.Resource.Contains('*', StringComparison.Ordinal)
                && right.Resource.EndsWith(wildcard.Resource, StringComparison.Ordinal)
                && (action.EndsWith(':') ? right.Action.StartsWith(action, StringComparison.Ordinal) : right.Action == action)));
        });
    }

    [Fact]
    public async Task Every_resource_carries_the_tags_that_it_can()
    {
        foreach (var template in await stages.AllAsync())
        {
            Assert.All(template.All.Where(resource => resource.Properties.ContainsKey("Tags")), resource => Assert.All(["project", "stage", "owner"], tag => Assert.Contains($"\"{tag}\"", resource["Tags"]!.ToJsonString(), StringComparison.Ordinal)));
        }
    }
}
