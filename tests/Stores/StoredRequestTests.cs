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
    public void The_documents_cover_every_subject()
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
    public void A_document_is_written_unchanged_except_for_account_members_that_do_not_apply(string document)
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
    public void Every_subject_has_texts_in_every_language(string document)
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
