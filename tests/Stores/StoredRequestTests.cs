using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Upgrade;

namespace ChatOps.Tests.Stores;

/// <summary>Requests of every subject, as the program df5d7ce stored them:
/// <c>samples/databases/subjects/df5d7ce.db.gz</c>, which never changes.</summary>
public sealed class StoredRequestTests
{
    private static readonly string[] AccountMembers = ["accountType", "rootEmail", "ou", "accountName"];

    public static TheoryData<string> Documents { get; } = [.. DatabaseSample.DocumentsOf(DatabaseSample.EverySubject)];

    [Fact]
    public void Every_subject_is_among_them()
    {
        var subjects = Documents.Select(row => RequestJson.Read(row.Data).Subject).ToList();

        Assert.Equal(
            typeof(RequestSubject).Assembly.GetTypes().Where(IsSubject).Select(type => type.Name).Order(),
            subjects.Select(subject => subject.GetType().Name).Distinct().Order()
        );
        Assert.All(
            [ChangeAction.Extend, ChangeAction.Terminate],
            action =>
                Assert.Equal(
                    [nameof(NewAccount), nameof(NewProduct)],
                    subjects
                        .OfType<ResourceChange>()
                        .Where(change => change.Action == action)
                        .Select(change => change.Resource().GetType().Name)
                        .Distinct()
                        .Order()
                )
        );
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_is_written_as_it_was_but_for_members_of_an_account_that_it_has_not(string document)
    {
        var before = JsonNode.Parse(document)!.AsObject();
        foreach (var member in AccountMembers.Where(_ => before.ContainsKey("product")))
        {
            before.Remove(member);
        }

        Assert.Equal(
            before.ToJsonString(),
            JsonNode.Parse(RequestJson.Write(RequestJson.Read(document)))!.ToJsonString()
        );
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_can_be_said_what_it_is_about_in_every_language(string document)
    {
        var request = RequestJson.Read(document);

        Assert.All(
            SpokenLanguages.All,
            words =>
            {
                var text = ProductText.Of(request, words);
                Assert.DoesNotContain("  ", text.InFull(request), StringComparison.Ordinal);
                Assert.All(text.Facts(request), fact => Assert.NotEmpty(fact.Label));
                Assert.NotEmpty(text.Standing(request));
            }
        );
    }

    private static bool IsSubject(Type type) => type.IsSubclassOf(typeof(RequestSubject)) && !type.IsAbstract;
}
