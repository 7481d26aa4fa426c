namespace ChatOps.Domain.Organizations;

/// <summary>An OU with its label and the values for Account Factory.</summary>
/// <param name="Label">The name that people use.</param>
/// <param name="Name">The OU's name in AWS Organizations.</param>
/// <param name="Id"><c>ou-xxxx-yyyyyyyy</c>.</param>
public sealed record TargetOu(string Label, string Name, string Id)
{
    /// <summary>
    /// The value of Account Factory's <c>ManagedOrganizationalUnit</c>. It includes the ID because OUs in
    /// different branches may have the same name.
    /// </summary>
    public string ManagedOrganizationalUnit => $"{Name} ({Id})";
}
