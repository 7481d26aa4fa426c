using ChatOps.Domain.Organizations;

namespace ChatOps.Tests.Vending.Organizations;

public sealed class OrganizationalUnitResolutionTests
{
    private static readonly OrganizationTree Tree = new(
        "r-abcd",
        [
            new("ou-abcd-00000001", "Experiment", "r-abcd"),
            new("ou-abcd-00000002", "Workloads", "r-abcd"),
            new("ou-abcd-00000003", "Demos", "ou-abcd-00000002"),
            new("ou-abcd-00000004", "Team", "ou-abcd-00000002"),
            new("ou-abcd-00000005", "Team", "r-abcd"),
            new("ou-abcd-00000006", "Deep", "ou-abcd-00000003"),
            new("ou-abcd-00000007", "Build/Test", "r-abcd"),
            new("ou-abcd-00000008", "[Braces]", "r-abcd"),
        ]
    );

    [Theory]
    [InlineData("Experiment", "ou-abcd-00000001", "Experiment", "Experiment")]
    [InlineData("experiment", "ou-abcd-00000001", "Experiment", "Experiment")]
    [InlineData("Demos", "ou-abcd-00000003", "Demos", "Workloads/Demos")]
    [InlineData("Workloads/Demos", "ou-abcd-00000003", "Demos", "Workloads/Demos")]
    [InlineData("workloads/demos/deep", "ou-abcd-00000006", "Deep", "Workloads/Demos/Deep")]
    [InlineData("/Team", "ou-abcd-00000005", "Team", "Team")]
    [InlineData("Workloads/Team", "ou-abcd-00000004", "Team", "Workloads/Team")]
    [InlineData("ou-abcd-00000004", "ou-abcd-00000004", "Team", "Workloads/Team")]
    [InlineData("Build/Test", "ou-abcd-00000007", "Build/Test", "Build/Test")]
    public void A_reference_is_a_name_a_path_or_an_id(string reference, string id, string label, string path)
    {
        var resolution = OrganizationalUnitResolution.Resolve(Tree, [reference]);

        Assert.Empty(resolution.Errors);
        Assert.Equal(new ResolvedOrganizationalUnit(label, label, id, path), resolution.Units[reference]);
    }

    [Fact]
    public void An_ambiguous_name_is_refused_with_the_paths_and_ids_of_its_candidates()
    {
        var error = Assert.Single(OrganizationalUnitResolution.Resolve(Tree, ["Team"]).Errors);

        Assert.Contains(
            "\"Team\" is the name of 2 OUs: /Team (ou-abcd-00000005), Workloads/Team (ou-abcd-00000004)",
            error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Demoss", "Did you mean Workloads/Demos (ou-abcd-00000003)?")]
    [InlineData("Nowhere/Demos", "Did you mean Workloads/Demos (ou-abcd-00000003)")]
    [InlineData("Something else entirely", "There are: ")]
    [InlineData("ou-abcd-99999999", "There is no OU \"ou-abcd-99999999\"")]
    [InlineData("r-abcd", "There is no OU \"r-abcd\"")]
    public void An_unknown_reference_is_refused_with_what_could_be_meant(string reference, string part)
    {
        var resolution = OrganizationalUnitResolution.Resolve(Tree, [reference]);

        Assert.Contains(part, Assert.Single(resolution.Errors), StringComparison.Ordinal);
        Assert.Empty(resolution.Units);
    }

    [Fact]
    public void Two_units_with_the_same_label_are_refused()
    {
        var resolution = OrganizationalUnitResolution.Resolve(Tree, ["/Team", "ou-abcd-00000004"]);

        Assert.Contains("2 OUs with the label \"Team\"", Assert.Single(resolution.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void One_unit_referred_to_in_two_ways_is_one_unit()
    {
        var resolution = OrganizationalUnitResolution.Resolve(Tree, ["Demos", "Workloads/Demos", "ou-abcd-00000003"]);

        Assert.Empty(resolution.Errors);
        Assert.Single(resolution.Units.Values.Distinct());
    }

    [Fact]
    public void A_name_that_means_something_to_Lex_is_refused() =>
        Assert.Contains(
            "cannot be offered",
            Assert.Single(OrganizationalUnitResolution.Resolve(Tree, ["[Braces]"]).Errors),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_organization_without_units_is_said_to_have_none() =>
        Assert.Contains(
            "has no OUs at all",
            Assert.Single(OrganizationalUnitResolution.Resolve(new("r-abcd", []), ["Demos"]).Errors),
            StringComparison.Ordinal
        );
}
