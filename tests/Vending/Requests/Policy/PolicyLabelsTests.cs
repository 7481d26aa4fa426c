using ChatOps.Domain.Policy;

namespace ChatOps.Tests.Vending.Requests.Policy;

/// <summary>Labels of the policy's values are unique in each language.</summary>
public sealed class PolicyLabelsTests
{
    private static readonly ProductPolicy Bucket = new() { Name = "Storage bucket", Approvals = 0 };

    [Fact]
    public void A_value_has_its_label_or_else_its_name()
    {
        var lab = Type("Lab", ("de", "Labor"));
        var bucket = Bucket with { Labels = new Dictionary<string, string> { ["fr"] = "Compartiment" } };

        Assert.Equal(("Labor", "Lab"), (lab.LabelIn("de"), lab.LabelIn("fr")));
        Assert.Equal(("Compartiment", "Storage bucket"), (bucket.LabelIn("fr"), bucket.LabelIn("de")));
        Assert.Equal("Storage bucket", Bucket.LabelIn("fr"));
    }

    [Fact]
    public void The_same_label_in_two_languages_or_ones_own_name_is_fine() =>
        Says(
            Policy(
                Type("Lab", ("de", "Lab"), ("fr", "Labo")),
                Type("Live", ("es", "Labo"), ("gsw", new string('x', 100)))
            )
        );

    [Theory]
    [InlineData("DE")]
    [InlineData("d")]
    [InlineData("deutsch")]
    [InlineData("de_DE")]
    public void A_language_goes_by_its_code(string language) =>
        Says(
            Policy(Type("Lab", (language, "Labor"))),
            $"accountTypes[0].labels.{language}: must be a language by its code of two or three small letters, "
                + $"such as de, is \"{language}\""
        );

    [Fact]
    public void A_label_is_plain_text_that_fits()
    {
        Says(Policy(Type("Lab", ("de", ""))), "accountTypes[0].labels.de: must be 1 to 100 characters long, has 0");
        Says(
            Policy(Type("Lab", ("de", new string('x', 101)))),
            "accountTypes[0].labels.de: must be 1 to 100 characters long, has 101"
        );
        Says(
            Policy(Type("Lab", ("de", "{Labor}"))),
            "accountTypes[0].labels.de: must not hold braces, brackets, angle brackets or spaces at its ends, "
                + "is \"{Labor}\""
        );
    }

    [Fact]
    public void The_second_of_two_equal_labels_is_reported_and_so_is_a_label_that_is_anothers_name()
    {
        Says(
            Policy(Type("Live", ("de", "Labor")), Type("Lab", ("de", "LABOR")), Type("Test", ("fr", "labor"))),
            "accountTypes[1].labels.de: \"LABOR\" already means \"Live\"; labels are compared "
                + "without regard to case"
        );
        Says(
            Policy(Type("Live", ("de", "LAB")), Type("Lab", ("fr", "live"))),
            "accountTypes[0].labels.de: \"LAB\" already means \"Lab\"; labels are compared without " + "regard to case",
            "accountTypes[1].labels.fr: \"live\" already means \"Live\"; labels are compared "
                + "without regard to case"
        );
    }

    [Fact]
    public void Products_have_labels_and_portfolios_have_none()
    {
        var labels = new Dictionary<string, string> { ["de"] = "Speicher" };

        Says(
            Policy(Type("Speicher")) with
            {
                Products = [Bucket with { Labels = labels }, Bucket with { Name = "Database", Labels = labels }],
            },
            "products[1].labels.de: \"Speicher\" already means \"Storage bucket\"; labels are "
                + "compared without regard to case"
        );
        Says(
            Policy(Type("Lab")) with
            {
                Products =
                [
                    new ProductPolicy
                    {
                        Portfolio = "port-1",
                        Approvals = 0,
                        Labels = labels,
                    },
                ],
            },
            "products[0].portfolio: takes no labels: its products have names of their own"
        );
    }

    private static AccountTypePolicy Type(string name, params (string Language, string Label)[] labels) =>
        new()
        {
            Name = name,
            OrganizationalUnits = ["Demos"],
            Approvals = 1,
            Labels = labels.ToDictionary(label => label.Language, label => label.Label, StringComparer.Ordinal),
        };

    private static VendingPolicy Policy(params AccountTypePolicy[] types) => new() { AccountTypes = types };

    private static void Says(VendingPolicy policy, params string[] errors) =>
        Assert.Equal(errors, VendingPolicyRules.Check(policy).Select(error => $"{error.Field}: {error.Message}"));
}
