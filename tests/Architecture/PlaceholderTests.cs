using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatOps.Tests.Architecture;

/// <summary>A request says what it is about by its subject: no code makes one with an empty text in a place that
/// doesn't apply, or asks for a subject by what it lacks.</summary>
public sealed class PlaceholderTests
{
    private static readonly string[] Made =
    [
        nameof(Request),
        nameof(NewRequest),
        nameof(TargetOu),
        nameof(ProvisionedResource),
        .. typeof(RequestSubject)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RequestSubject)))
            .Select(type => type.Name),
    ];

    [Fact]
    public void No_request_or_subject_is_made_with_an_empty_text() =>
        Assert.Empty(Sources().SelectMany(source => Placeholders(source.File, source.Text)));

    [Fact]
    public void No_subject_is_asked_for_by_what_a_request_lacks() =>
        Assert.Empty(Sources().SelectMany(source => Guesses(source.File, source.Text)));

    [Fact]
    public void Both_are_found_where_they_are()
    {
        Assert.Equal(
            ["A.cs: new NewAccount(\"\", email, ou, name)", "A.cs: new Request { Id = string.Empty }"],
            Placeholders(
                "A.cs",
                "var a = new NewAccount(\"\", email, ou, name); var b = new Request { Id = string.Empty };"
            )
        );
        Assert.Equal(
            ["A.cs: request.Product is null ? a : b", "A.cs: x.Change is not null ? a : b"],
            Guesses("A.cs", "var c = request.Product is null ? a : b; var d = x.Change is not null ? a : b;")
        );
    }

    private static IEnumerable<(string File, string Text)> Sources() =>
        new[] { "src", "dev", "perf" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            )
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    private static IEnumerable<string> Placeholders(string file, string source) =>
        Nodes<ObjectCreationExpressionSyntax>(source)
            .Where(creation => creation.Type is IdentifierNameSyntax name && Made.Contains(name.Identifier.Text))
            .Where(creation =>
                (creation.ArgumentList?.Arguments.Select(argument => argument.Expression) ?? [])
                    .Concat(
                        (creation.Initializer?.Expressions ?? [])
                            .OfType<AssignmentExpressionSyntax>()
                            .Select(member => member.Right)
                    )
                    .Any(IsEmpty)
            )
            .Select(creation => $"{file}: {creation}");

    private static IEnumerable<string> Guesses(string file, string source) =>
        Nodes<ConditionalExpressionSyntax>(source)
            .Where(choice =>
                choice.Condition
                    is IsPatternExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Product" or "Change" },
                        Pattern: ConstantPatternSyntax or UnaryPatternSyntax,
                    }
            )
            .Select(choice => $"{file}: {choice}");

    private static bool IsEmpty(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.ValueText: "" } || expression.ToString() == "string.Empty";

    private static IEnumerable<TNode> Nodes<TNode>(string source)
        where TNode : SyntaxNode => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<TNode>();
}
