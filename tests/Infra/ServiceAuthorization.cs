using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Infra.Rules;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

/// <summary>An action in AWS's Service Authorization Reference.</summary>
/// <param name="Types">The supported resource types, with the form of their ARNs.</param>
/// <param name="With">Dependent actions.</param>
internal sealed record AuthorizedAction(IReadOnlyList<ResourceForm> Types, IReadOnlyList<string> With);

/// <summary>A resource type of an action.</summary>
/// <param name="Name">The type.</param>
/// <param name="Arn">The form of its ARN, with <c>${variables}</c>.</param>
/// <param name="IsRequired">True if a policy that limits the action must name one of that type.</param>
internal sealed record ResourceForm(string Name, string Arn, bool IsRequired);

/// <summary>The reference for every granted action: service-authorization.json, which cites its pages.</summary>
internal static class ServiceAuthorization
{
    // The only ARN variables that may contain slashes; a bucket's name may not, or it would also match objects.
    private static readonly HashSet<string> WithSlashes = new(StringComparer.Ordinal)
    {
        "ObjectName",
        "LogGroupName",
        "LogStreamName",
        "RoleNameWithPath",
        "ParameterNameWithoutLeadingSlash",
    };

    public static string File { get; } = Repository.PathOf("tests", "Infra", "service-authorization.json");

    public static IReadOnlyDictionary<string, AuthorizedAction> Actions { get; } = Read();

    /// <summary>Returns true if a policy's resource, which may contain <c>*</c>, covers a form.</summary>
    public static bool Covers(string granted, string form)
    {
        var elements = Regex
            .Matches(form, @"\$\{(?<name>[A-Za-z]+)\}|.", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => (Variable: match.Groups["name"].Value, Text: match.Value[0]))
            .ToList();
        var known = new Dictionary<(int, int), bool>();
        return Meets(0, 0);

        bool Meets(int left, int right)
        {
            if (!known.TryGetValue((left, right), out var met))
            {
                met = Compute(left, right);
                known[(left, right)] = met;
            }

            return met;
        }

        bool Compute(int left, int right)
        {
            if (left == granted.Length)
            {
                return right == elements.Count;
            }

            if (granted[left] == '*')
            {
                return Meets(left + 1, right) || (right < elements.Count && Meets(left, right + 1));
            }

            if (right == elements.Count)
            {
                return false;
            }

            var (variable, text) = elements[right];
            return variable.Length == 0
                ? (granted[left] == '?' || granted[left] == text) && Meets(left + 1, right + 1)
                : (WithSlashes.Contains(variable) || granted[left] is not (':' or '/'))
                    && (Meets(left + 1, right) || Meets(left + 1, right + 1));
        }
    }

    /// <summary>Resolves a resource in a template's policy to its ARN.</summary>
    /// <param name="text">The readable form.</param>
    /// <param name="template">Its template.</param>
    /// <param name="all">Every template, for imports.</param>
    public static string ArnOf(string text, StackTemplate template, IReadOnlyList<StackTemplate> all) =>
        Regex.Replace(
            text,
            @"\$\{(?<name>[^}]+)\}",
            match => OfReference(match.Groups["name"].Value, template, all),
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );

    private static string OfReference(string name, StackTemplate template, IReadOnlyList<StackTemplate> all)
    {
        if (name.Contains(':', StringComparison.Ordinal))
        {
            return name switch
            {
                "AWS::Partition" => "aws",
                "AWS::AccountId" => "111122223333",
                "AWS::Region" => "eu-central-1",
                _ => Imported(name, all),
            };
        }

        var attribute = name.EndsWith(".Arn", StringComparison.Ordinal);
        var id = name.Split('.')[0];
        return (template.All.FirstOrDefault(resource => resource.Id == id)?.Type, attribute) switch
        {
            ("AWS::SQS::Queue", true) => $"arn:aws:sqs:eu-central-1:111122223333:{id}",
            ("AWS::SNS::Topic", false) => $"arn:aws:sns:eu-central-1:111122223333:{id}",
            ("AWS::S3::Bucket", true) => $"arn:aws:s3:::{id}",
            ("AWS::KMS::Key", true) => $"arn:aws:kms:eu-central-1:111122223333:key/{id}",
            ("AWS::IAM::Role", true) => $"arn:aws:iam::111122223333:role/{id}",
            ("AWS::SecretsManager::Secret", false) =>
                $"arn:aws:secretsmanager:eu-central-1:111122223333:secret:{id}-abcdef",
            ("AWS::CodeBuild::Project", true) => $"arn:aws:codebuild:eu-central-1:111122223333:project/{id}",
            _ => id,
        };
    }

    private static string Imported(string export, IReadOnlyList<StackTemplate> all)
    {
        var (template, output) = all.SelectMany(template =>
                (template.Json["Outputs"]?.AsObject() ?? []).Select(output => (template, output.Value!))
            )
            .Single(pair => TemplateText.Of(pair.Item2["Export"]?["Name"]) == export);
        return ArnOf(TemplateText.Of(output["Value"]), template, all);
    }

    private static Dictionary<string, AuthorizedAction> Read()
    {
        var json = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        var actions = new Dictionary<string, AuthorizedAction>(StringComparer.Ordinal);
        foreach (var (prefix, service) in json["services"]!.AsObject())
        {
            foreach (var (name, action) in service!["actions"]!.AsObject())
            {
                var types = action!["on"]!
                    .AsArray()
                    .Select(type => type!.GetValue<string>())
                    .Select(type => new ResourceForm(
                        type.TrimEnd('*'),
                        service["resources"]![type.TrimEnd('*')]!.GetValue<string>(),
                        type.EndsWith('*')
                    ));
                actions.Add(
                    $"{prefix}:{name}",
                    new AuthorizedAction(
                        [.. types],
                        [.. (action["with"]?.AsArray() ?? []).Select(with => with!.GetValue<string>())]
                    )
                );
            }
        }

        foreach (var name in json["undocumented"]!["actions"]!.AsArray().Select(action => action!.GetValue<string>()))
        {
            actions.Add(name, new AuthorizedAction([], []));
        }

        return actions;
    }
}
