using ChatOps.Domain.Policy;

namespace ChatOps.Tests.Vending.Requests.Policy;

/// <summary>Each mistake in a policy is reported at its field; a correct policy has none.</summary>
public sealed class VendingPolicyRulesTests
{
    private static readonly AccountTypePolicy Sandbox = new()
    {
        Name = "Sandbox",
        OrganizationalUnits = ["Demos"],
        Approvals = 1,
    };
    private static readonly ProductPolicy Bucket = new() { Name = "Storage bucket", Approvals = 0 };
    private static readonly VendingPolicy Plain = new() { AccountTypes = [Sandbox] };

    [Fact]
    public void A_policy_without_a_mistake_has_none()
    {
        Says(Plain);
        Assert.Equal(
            ("{type}-{user}-{id}", 48, 24, 5, 4),
            (
                Plain.AccountNameTemplate,
                Plain.ExpiryHours,
                Plain.ReminderHours,
                Plain.ConcurrentAccountOperations,
                Plain.ProvisioningLimitHours
            )
        );
        Says(
            new VendingPolicy
            {
                AccountTypes =
                [
                    Sandbox with
                    {
                        Lease = new LeasePolicy { Days = 30, RemindDaysBefore = [29, 1] },
                    },
                    Sandbox with
                    {
                        Name = "X",
                        OrganizationalUnits = ["Demos", "Root/Lab", "ou-abcd-00000001"],
                    },
                ],
                RootEmailDomains = ["example.com", "lab.example.org"],
                RequesterDomains = ["example.com"],
                AccountNameTemplate = "~{type} {ou} {user}-{id}",
                ReminderHours = 47,
                Products =
                [
                    Bucket with
                    {
                        Parameters = [new ParameterPolicy { Key = "A" }, new ParameterPolicy { Key = "B" }],
                        RequesterDomains = ["example.com"],
                    },
                    new ProductPolicy { Portfolio = "port-1", Approvals = 0 },
                    new ProductPolicy { Portfolio = "port-2", Approvals = 0 },
                ],
            }
        );
    }

    [Theory]
    [InlineData(" Lab")]
    [InlineData("Lab ")]
    [InlineData("{Lab}")]
    [InlineData("[Lab]")]
    [InlineData("<Lab>")]
    [InlineData("")]
    public void A_name_is_plain_text(string name)
    {
        Says(
            Plain with
            {
                AccountTypes = [Sandbox, Sandbox with { Name = name }],
            },
            $"accountTypes[1].name: must not hold braces, brackets, angle brackets or spaces at its ends, is \"{name}\""
        );
        Assert.False(VendingPolicyRules.IsPlain(name));
    }

    [Fact]
    public void Account_types_and_their_OUs_are_each_there_once()
    {
        Says(
            Plain with
            {
                AccountTypes = [Sandbox, Sandbox with { Name = "SANDBOX" }],
            },
            "accountTypes[1].name: \"SANDBOX\" is specified more than once; names are compared without regard to case"
        );
        Says(
            Plain with
            {
                AccountTypes = [Sandbox with { OrganizationalUnits = ["Demos", "Lab", "demos"] }],
            },
            "accountTypes[0].organizationalUnits[2]: \"demos\" is specified more than once"
        );
        Says(
            Plain with
            {
                AccountTypes = [Sandbox with { OrganizationalUnits = ["Demos", " ", "Lab "] }],
            },
            "accountTypes[0].organizationalUnits[1]: must be an OU's name, path or ID without spaces at its "
                + "ends, is \" \"",
            "accountTypes[0].organizationalUnits[2]: must be an OU's name, path or ID without spaces at its "
                + "ends, is \"Lab \""
        );
        Says(
            Plain with
            {
                AccountTypes = [Sandbox with { OrganizationalUnits = [""] }],
            },
            "accountTypes[0].organizationalUnits[0]: must be an OU's name, path or ID without spaces at its "
                + "ends, is \"\""
        );
    }

    [Fact]
    public void Products_and_portfolios_are_each_there_once_and_a_rule_is_about_one_of_them()
    {
        var portfolio = new ProductPolicy { Portfolio = "port-1", Approvals = 0 };

        Says(
            Plain with
            {
                Products = [Bucket, portfolio, Bucket with { Name = "STORAGE bucket" }],
            },
            "products[2].name: \"STORAGE bucket\" is specified more than once; names are compared without regard "
                + "to case"
        );
        Says(
            Plain with
            {
                Products = [Bucket, portfolio, portfolio],
            },
            "products[2].portfolio: \"port-1\" is specified more than once; names are compared without regard to case"
        );
        Says(
            Plain with
            {
                Products =
                [
                    Bucket with
                    {
                        Portfolio = "port-1",
                    },
                    Bucket with
                    {
                        Name = "",
                    },
                    Bucket with
                    {
                        Name = "<b>",
                    },
                ],
            },
            "products[0]: must have a name or a portfolio, and not both",
            "products[1]: must have a name or a portfolio, and not both",
            "products[2].name: must not hold braces, brackets, angle brackets or spaces at its ends, is \"<b>\""
        );
        Says(
            Plain with
            {
                Products =
                [
                    portfolio,
                    Bucket with
                    {
                        Parameters = [new ParameterPolicy { Key = "A" }, new ParameterPolicy { Key = "A" }],
                        RequesterDomains = ["@example.com"],
                    },
                ],
            },
            "products[1].parameters[1].key: \"A\" is specified more than once",
            "products[1].requesterDomains[0]: must be a domain such as example.com, without @, is \"@example.com\""
        );
    }

    [Fact]
    public void A_domain_is_one_and_there_once()
    {
        Says(
            Plain with
            {
                RootEmailDomains = ["example.com", "EXAMPLE.com"],
            },
            "rootEmailDomains[1]: \"EXAMPLE.com\" is specified more than once"
        );
        Says(
            Plain with
            {
                RequesterDomains = ["example.com", "ana@example.com"],
            },
            "requesterDomains[1]: must be a domain such as example.com, without @, is \"ana@example.com\""
        );
        Says(
            Plain with
            {
                RootEmailDomains = ["localhost"],
                RequesterDomains = ["example."],
            },
            "rootEmailDomains[0]: must be a domain such as example.com, without @, is \"localhost\"",
            "requesterDomains[0]: must be a domain such as example.com, without @, is \"example.\""
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(30)]
    [InlineData(31)]
    public void A_reminder_comes_between_the_beginning_and_the_end(int days)
    {
        var lease = new LeasePolicy { Days = 30, RemindDaysBefore = [7, days] };

        Says(
            Plain with
            {
                AccountTypes = [Sandbox, Sandbox with { Name = "Lab", Lease = lease }],
                Products = [Bucket with { Lease = lease }],
            },
            $"accountTypes[1].lease.remindDaysBefore[1]: must be at least 1 and less than days (30), is {days}",
            $"products[0].lease.remindDaysBefore[1]: must be at least 1 and less than days (30), is {days}"
        );
    }

    [Fact]
    public void A_reminder_comes_once() =>
        Says(
            Plain with
            {
                Products =
                [
                    Bucket with
                    {
                        Lease = new LeasePolicy { Days = 30, RemindDaysBefore = [7, 3, 7] },
                    },
                ],
            },
            "products[0].lease.remindDaysBefore[2]: 7 is specified more than once"
        );

    [Theory]
    [InlineData(48)]
    [InlineData(49)]
    public void Approvers_are_reminded_before_a_request_expires(int hours) =>
        Says(
            Plain with
            {
                ReminderHours = hours,
            },
            $"reminderHours: must be less than expiryHours (48), or 0 for never, is {hours}"
        );

    [Theory]
    [InlineData("{type}-{id}{name}", "does not know {name}; it knows {type}, {ou}, {user} and {id}")]
    [InlineData("{type}-{user}", "must hold {id}, which makes the name unique, is \"{type}-{user}\"")]
    [InlineData(
        "é-{id}",
        "must be printable ASCII with its braces in pairs: Control Tower accepts no other account names"
    )]
    [InlineData(
        "\t{id}",
        "must be printable ASCII with its braces in pairs: Control Tower accepts no other account names"
    )]
    [InlineData(
        "{id}\u007f",
        "must be printable ASCII with its braces in pairs: Control Tower accepts no other account names"
    )]
    [InlineData(
        "{id}-}",
        "must be printable ASCII with its braces in pairs: Control Tower accepts no other account names"
    )]
    [InlineData(
        "{{id}",
        "must be printable ASCII with its braces in pairs: Control Tower accepts no other account names"
    )]
    [InlineData(
        "{id}-1234567890-1234567890-1234567890-123456789",
        "leaves no room: its fixed text and the ID make 51 characters, an account's name has at most 50"
    )]
    public void A_template_makes_names_that_Control_Tower_takes(string template, string message) =>
        Says(Plain with { AccountNameTemplate = template }, $"accountNameTemplate: {message}");

    [Fact]
    public void A_template_may_leave_room_for_nothing_but_the_id() =>
        Says(Plain with { AccountNameTemplate = "{id}-1234567890-1234567890-1234567890-12345678" });

    private static void Says(VendingPolicy policy, params string[] errors) =>
        Assert.Equal(errors, VendingPolicyRules.Check(policy).Select(error => $"{error.Field}: {error.Message}"));
}
