using System.Text.Json.Nodes;
using ChatOps.Infra.Rules;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

/// <summary>A policy that admits a service names its source, as Access Analyzer demands, or the list explains why it
/// can't.</summary>
public sealed class PolicySourceTests(SynthesizedStages stages)
{
    private const string Check = "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL";

    private static readonly string[] Sources =
    [
        "aws:SourceAccount",
        "aws:SourceArn",
        "aws:SourceOrgID",
        "aws:SourceOrgPaths",
    ];
    private static readonly string[] Documents = ["AssumeRolePolicyDocument", "PolicyDocument", "KeyPolicy"];

    private static readonly JsonArray Allowed = JsonNode
        .Parse(File.ReadAllText(Repository.PathOf("infra", "lib", "allowed-findings.json")))!
        .AsArray();

    [Fact]
    public async Task Every_statement_that_lets_in_a_service_names_its_source_or_is_explained()
    {
        var open = (await StatementsAsync()).Where(statement => !statement.NamesSource).ToList();
        var entries = Allowed.Where(entry => entry!["issueCode"]!.GetValue<string>() == Check).ToList();

        Assert.Empty(
            open.Where(statement => !entries.Exists(entry => Explains(entry!, statement)))
                .Select(statement =>
                    $"{statement.Holder}: {statement.Service} may {string.Join(", ", statement.Actions)}"
                )
        );

        // An unused entry could later hide a finding.
        Assert.Empty(
            entries
                .Where(entry => !open.Exists(statement => Explains(entry!, statement)))
                .Select(entry => entry!["principal"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task Alarms_reach_topics_and_their_keys_only_from_this_account()
    {
        var alarms = (await StatementsAsync())
            .Where(statement => statement.Service == "cloudwatch.amazonaws.com")
            .ToList();

        Assert.Contains(alarms, statement => statement.Actions.Contains("sns:Publish", StringComparer.Ordinal));
        Assert.Contains(alarms, statement => statement.Actions.Contains("kms:GenerateDataKey", StringComparer.Ordinal));
        Assert.All(alarms, statement => Assert.True(statement.NamesSource, statement.Holder));
    }

    [Fact]
    public void Every_entry_of_the_list_has_its_reason_and_the_page_that_it_is_from() =>
        Assert.All(
            Allowed,
            entry =>
            {
                Assert.NotEmpty(entry!["reason"]!.GetValue<string>());
                Assert.StartsWith(
                    "https://docs.aws.amazon.com/",
                    entry["page"]!.GetValue<string>(),
                    StringComparison.Ordinal
                );
                Assert.NotEmpty(entry["actions"]!.AsArray());
            }
        );

    private static bool Explains(JsonNode entry, ServiceStatement statement) =>
        entry["principal"]!.GetValue<string>() == statement.Service
        && !statement
            .Actions.Except(
                entry["actions"]!.AsArray().Select(action => action!.GetValue<string>()),
                StringComparer.Ordinal
            )
            .Any();

    private async Task<IReadOnlyList<ServiceStatement>> StatementsAsync() =>
        [
            .. from template in (StackTemplate[])
                [.. await stages.AllAsync(), await stages.PipelineAsync(), await stages.PipelineAsync(codeCommit: true)]
            from resource in template.All
            from document in Documents.Select(name => resource[name]).OfType<JsonNode>()
            from statement in document["Statement"]!.AsArray()
            where TemplateText.Of(statement["Effect"]) == "Allow"
            from service in TemplateText.Many(statement["Principal"]?["Service"])
            select new ServiceStatement(
                $"{template.Name} {resource.Id}",
                service,
                TemplateText.Many(statement["Action"]),
                HasSource(statement["Condition"])
            ),
        ];

    private static bool HasSource(JsonNode? condition) =>
        (condition?.AsObject() ?? [])
            .SelectMany(test => test.Value!.AsObject())
            .Any(key => Sources.Contains(key.Key, StringComparer.Ordinal));

    private sealed record ServiceStatement(
        string Holder,
        string Service,
        IReadOnlyList<string> Actions,
        bool NamesSource
    );
}
