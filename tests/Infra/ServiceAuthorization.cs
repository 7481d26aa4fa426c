using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Infra.Rules;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

/// <summary>An action as AWS's Service Authorization Reference describes it.</summary>
/// <param name="Types">The resource types that it supports, with the form of their ARNs.</param>
/// <param name="With">What a call of that name is authorized for besides.</param>
internal sealed record AuthorizedAction(IReadOnlyList<ResourceForm> Types, IReadOnlyList<string> With);

/// <summary>A resource type that an action supports.</summary>
/// <param name="Name">The type.</param>
/// <param name="Arn">The form of its ARN, with <c>${variables}</c>.</param>
/// <param name="IsRequired">True where a policy that limits the action must name one of that type.</param>
internal sealed record ResourceForm(string Name, string Arn, bool IsRequired);

/// <summary>
/// The reference for every action that a template grants: service-authorization.json, which cites its pages.
/// </summary>
internal static class ServiceAuthorization
{
    // The only variables of ARNs that hold slashes; a bucket's name, say, holds none, or a bucket's objects would be a
    // bucket.
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

    /// <summary>True where a policy's resource, which may hold <c>*</c>, covers something of that form.</summary>
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

    /// <summary>A resource of a template's policy as the ARN that it becomes.</summary>
    /// <param name="text">As a person reads it.</param>
    /// <param name="template">The template that it stands in.</param>
    /// <param name="all">Every template, for what is imported from another.</param>
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
