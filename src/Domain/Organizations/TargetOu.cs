namespace ChatOps.Domain.Organizations;

/// <summary>The OU as people say it and as Account Factory wants it.</summary>
/// <param name="Label">As people say it.</param>
/// <param name="Name">The OU's name in Organizations.</param>
/// <param name="Id"><c>ou-xxxx-yyyyyyyy</c>.</param>
public sealed record TargetOu(string Label, string Name, string Id)
{
    /// <summary>
    /// The value of Account Factory's <c>ManagedOrganizationalUnit</c>. Always with the id: a bare name may land in a
    /// same-named OU of another branch.
    /// </summary>
    public string ManagedOrganizationalUnit => $"{Name} ({Id})";
}
