using System.Text;

namespace ChatOps.Tests.Infra;

/// <summary>Renders the rights of all stages as Markdown.</summary>
internal static class WhoMayDoWhat
{
    public const string Regenerate = "CHATOPS_WRITE_RIGHTS=1 ./test.sh -class '*RightsTests'";

    private static readonly string[] Stacks = ["data", "bot", "app"];

    public static async Task<string> PageAsync(SynthesizedStages stages)
    {
        var page = new StringBuilder()
            .Append("# Who may do what\n\n")
            .Append(
                """
                Every right of every role, and every principal in a resource's policy, from the templates. Don't
                edit this page: a test compares it with the templates, so that each new right is a visible change.
                To generate it again:


                """
            )
            .Append($"    {Regenerate}\n\n")
            .Append(
                """
                `<home>` is Control Tower's home Region, `<lex>` Lex's. `infra/Rules/Wildcards.cs` gives the reason
                for each pattern.

                """
            );
        await AppendAsync(page, stages, "Prod", "Prod");
        await AppendAsync(page, stages, "Dev", "Dev; Staging is the same under its own name");
        page.Append("\n## The pipeline, fed by a connection\n");
        AppendRoles(page, [await stages.PipelineAsync()]);

        // The page contains no mailbox.
        return page.ToString()
            .Replace($"@{SynthesizedStages.Domain("Prod")}", "@<domain>", StringComparison.Ordinal)
            .Replace($"@{SynthesizedStages.Domain("Dev")}", "@<domain>", StringComparison.Ordinal);
    }

    public static async Task<string> SectionAsync(SynthesizedStages stages, string stage)
    {
        var section = new StringBuilder();
        await AppendAsync(section, stages, stage, stage);
        return section.ToString();
    }

    private static async Task AppendAsync(StringBuilder page, SynthesizedStages stages, string stage, string title)
    {
        page.Append($"\n## {title}\n");
        var templates = new List<StackTemplate>();
        foreach (var stack in Stacks)
        {
            templates.Add(await stages.TemplateAsync(stage, stack));
        }

        AppendRoles(page, templates);
        foreach (var template in templates)
        {
            AppendCallers(page, template);
        }
    }

    private static void AppendRoles(StringBuilder page, IEnumerable<StackTemplate> templates)
    {
        foreach (
            var (template, role) in templates
                .SelectMany(template => template.Of("AWS::IAM::Role").Select(role => (template, role)))
                .OrderBy(pair => pair.role.Text("RoleName"), StringComparer.Ordinal)
        )
        {
            var trust = Rights
                .TrustOf(role)
                .Replace(" where ", "\nwhere ", StringComparison.Ordinal)
                .Replace("; ", ";\n", StringComparison.Ordinal)
                .Replace(" arn:", "\narn:", StringComparison.Ordinal);
            page.Append($"\n### Role {role.Text("RoleName")}\n\nAssumed by {trust}.\n");
            AppendTable(
                page,
                "for",
                Rights
                    .OfRoles(template)
                    .Concat(Rights.DeniedToRoles(template))
                    .Where(line => line.Holder == role.Text("RoleName"))
            );
        }
    }

    private static void AppendCallers(StringBuilder page, StackTemplate template)
    {
        foreach (
            var lines in Rights
                .OfResources(template)
                .GroupBy(line => line.Holder, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            page.Append($"\n### {Kind(template, lines.Key)} in {template.Name}\n");
            AppendTable(page, "who", lines);
        }

        var calls = template.Of("AWS::Lambda::Permission");
        if (calls.Count > 0)
        {
            page.Append(
                $"\n### Who may call the functions of {template.Name}\n\n| who | function | on behalf of "
                    + "|\n|---|---|---|\n"
            );
            foreach (
                var call in calls
                    .Select(call =>
                        $"| {call.Text("Principal")} | {Readable(call.Text("FunctionName"))} | "
                        + $"{Readable(call.Text("SourceArn"))} |\n"
                    )
                    .Order(StringComparer.Ordinal)
            )
            {
                page.Append(call);
            }
        }
    }

    private static string Kind(StackTemplate template, string id) =>
        template.All.Single(resource => resource.Id == id) switch
        {
            { Type: "AWS::KMS::Key" } => "Key of the topics",
            { Type: "AWS::SQS::QueuePolicy" } => "Queues",
            var policy =>
                $"Topic {template.All.Single(topic => policy.Text("Topics") == $"${{{topic.Id}}}").Text("TopicName")}",
        };

    private static void AppendTable(StringBuilder page, string first, IEnumerable<RightLine> lines)
    {
        var rows = lines
            .GroupBy(line => (line.Purpose, line.Resource, line.Condition))
            .Select(group =>
                $"| {group.Key.Purpose} | "
                + $"{string.Join("<br>", group.Select(line => line.Action).Order(StringComparer.Ordinal))} | "
                + $"{Readable(group.Key.Resource)} | {Readable(group.Key.Condition)} |\n"
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            page.Append("\nIt may do nothing.\n");
            return;
        }

        page.Append($"\n| {first} | may | on | where |\n|---|---|---|---|\n").AppendJoin(string.Empty, rows);
    }

    private static string Readable(string text) =>
        text.Replace("arn:${AWS::Partition}:", string.Empty, StringComparison.Ordinal)
            .Replace("${AWS::AccountId}", "<account>", StringComparison.Ordinal)
            .Replace(PipelineTests.ConnectionArn, "<the connection>", StringComparison.Ordinal)
            .Replace(SynthesizedStages.Home, "<home>", StringComparison.Ordinal)
            .Replace(SynthesizedStages.Lex, "<lex>", StringComparison.Ordinal);
}
