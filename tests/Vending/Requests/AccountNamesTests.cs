using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Vending.Requests;

public sealed class AccountNamesTests
{
    private static readonly Person Ana = new("ana.lopez@example.com", "Ana", "Lopez");

    [Theory]
    [InlineData("{type}-{user}-{id}", "Sandbox-ana.lopez-ABCD1234")]
    [InlineData("{TYPE} {Ou} {USER} {iD}", "Sandbox Demos ana.lopez ABCD1234")]
    [InlineData(" {id} ", "ABCD1234")]
    [InlineData("é{id}\u007f~", "-ABCD1234-~")]
    public void The_template_is_filled(string template, string name) =>
        Assert.Equal(name, AccountNames.From(template, "Sandbox", "Demos", Ana, "REQ-ABCD1234"));

    [Fact]
    public void A_person_without_an_address_is_shown_by_name() =>
        Assert.Equal(
            "Ana-1",
            AccountNames.From("{user}-{id}", "Sandbox", "Demos", Ana with { Email = "@example.com" }, "REQ-1")
        );

    [Fact]
    public void The_users_part_is_cut_first()
    {
        var name = AccountNames.From(
            "{type}-{user}-{id}",
            "Sandbox",
            "Demos",
            Ana with
            {
                Email = $"{new string('u', 40)}@example.com",
            },
            "REQ-ABCD1234"
        );

        Assert.Equal($"Sandbox-{new string('u', 33)}-ABCD1234", name);
        Assert.Equal(50, name.Length);
    }

    [Fact]
    public void Exactly_as_long_as_allowed_is_not_cut()
    {
        var user = new string('u', 33);

        Assert.Equal(
            $"Sandbox-{user}-ABCD1234",
            AccountNames.From(
                "{type}-{user}-{id}",
                "Sandbox",
                "Demos",
                Ana with
                {
                    Email = $"{user}@example.com",
                },
                "REQ-ABCD1234"
            )
        );
    }

    [Fact]
    public void What_is_not_cut_begins_as_the_template_says() =>
        Assert.Equal(
            $"-{new string('u', 40)}-12345678",
            AccountNames.From(
                "-{user}-{id}",
                "Sandbox",
                "Demos",
                Ana with
                {
                    Email = $"{new string('u', 40)}@example.com",
                },
                "REQ-12345678"
            )
        );

    [Fact]
    public void Where_that_is_not_enough_the_end_is_kept_since_the_id_is_there() =>
        Assert.Equal(
            $"{new string('t', 41)}-12345678",
            AccountNames.From($"{new string('t', 60)}-{{user}}{{id}}", "Sandbox", "Demos", Ana, "REQ-12345678")
        );

    [Fact]
    public void It_begins_with_neither_a_dash_nor_a_space() =>
        Assert.Equal(
            $"{new string('t', 40)}12345678",
            AccountNames.From($"xxxx- {new string('t', 40)}{{id}}", "Sandbox", "Demos", Ana, "REQ-12345678")
        );

    [Theory]
    [InlineData("Sandbox-ana-1", 2, "Sandbox-ana-1-2")]
    [InlineData(
        "12345678901234567890123456789012345678901234567890",
        12,
        "12345678901234567890123456789012345678901234567-12"
    )]
    public void A_later_attempt_has_a_name_of_its_own(string name, int attempt, string later) =>
        Assert.Equal(later, AccountNames.ForAttempt(name, attempt));
}
