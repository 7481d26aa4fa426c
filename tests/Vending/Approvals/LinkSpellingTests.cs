using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Products;
using ChatOps.Application.Secrets;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Vending.Approvals;

/// <summary>A link has one spelling: every other text of a token is invalid, even for a lenient reader.</summary>
public sealed class LinkSpellingTests
{
    private static readonly LinkKeys Keys = new(Enumerable.Range(0, 32).Select(number => (byte)number).ToArray());
    private static readonly StageOptions Stage = new()
    {
        Stage = "Local",
        PublicUrl = "http://chatops.test",
        Approvers = [new Approver("approver@example.com")],
    };
    private static readonly Request Request = TestRequests.New("REQ-00000001") with
    {
        Approvals = [new Approval("approver@example.com")],
    };

    public static TheoryData<string> Kinds => [nameof(ApprovalLinks), nameof(SecretLinks)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Genuine_token_is_taken(string kind) => Assert.True(IsTaken(kind, TokenOf(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Token_has_one_spelling(string kind)
    {
        var parts = TokenOf(kind).Split('.');
        var (time, mac) = (parts.Length - 2, parts.Length - 1);
        string[] blanks = ["\t", "\n", "\r", " ", "\u00A0", "\u200B", "\0"];
        var others = new List<string>();
        others.AddRange(new[] { "0", "00", "+", "-", "0x" }.Select(sign => With(time, text => sign + text)));
        others.AddRange(new[] { ".0", "e0", "," }.Select(end => With(time, text => text + end)));
        others.Add(With(time, text => string.Concat(text.Select(digit => (char)(digit - '0' + '\u0660')))));
        others.AddRange(
            from part in Enumerable.Range(0, parts.Length)
            from blank in blanks
            from place in Places(parts[part])
            select With(part, text => text.Insert(place, blank))
        );
        others.AddRange(new[] { "=", "==", "A", "." }.Select(end => With(mac, text => text + end)));
        others.Add(With(mac, text => text.Replace('-', '+').Replace('_', '/') + "="));
        others.AddRange(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Select(last =>
                With(mac, text => text[..^1] + last)
            )
        );
        others.Add(With(mac, text => text.ToUpperInvariant()));
        others.AddRange([$".{TokenOf(kind)}", $"{TokenOf(kind)}.", string.Join("..", parts), string.Join(':', parts)]);

        Assert.All(others.Where(other => other != TokenOf(kind)), other => Assert.False(IsTaken(kind, other), other));

        string With(int index, Func<string, string> change) =>
            string.Join('.', parts.Select((part, at) => at == index ? change(part) : part));
    }

    private static IEnumerable<int> Places(string text) => [0, text.Length / 2, text.Length];

    private static string TokenOf(string kind) =>
        kind == nameof(ApprovalLinks)
            ? Approvals().TokenFor(Request, "approver@example.com")
            : Secrets().LinkFor(Request).Split("token=")[1];

    private static bool IsTaken(string kind, string token) =>
        kind == nameof(ApprovalLinks)
            ? Approvals().ApproverOf(Request, token) is not null
            : Secrets().IsGenuine(Request.Id, token);

    private static ApprovalLinks Approvals() => new(Keys, Stage, new FakeTimeProvider(TestRequests.Start));

    private static SecretLinks Secrets() => new(Keys, Stage, new FakeTimeProvider(TestRequests.Start));
}
