namespace ChatOps.Domain.Organizations;

/// <summary>An organizational unit of AWS Organizations.</summary>
/// <param name="Id"><c>ou-</c>, the root's four characters and eight of the unit.</param>
/// <param name="Name">1 to 128 characters, unique within the parent.</param>
/// <param name="ParentId">The ID of the parent unit or root.</param>
public sealed record OrganizationalUnit(string Id, string Name, string ParentId);

/// <summary>An account of AWS Organizations.</summary>
/// <param name="Id">12 digits.</param>
/// <param name="Name">1 to 50 characters; not unique.</param>
/// <param name="Email">The root user's email address, unique in all of AWS.</param>
/// <param name="OrganizationalUnitId">The ID of the parent unit or root.</param>
public sealed record OrganizationAccount(string Id, string Name, string Email, string OrganizationalUnitId);

/// <summary>All organizational units of an organization, including nested ones.</summary>
/// <param name="RootId">The root's ID. Control Tower creates no accounts directly below the root.</param>
/// <param name="Units">The units, in no particular order.</param>
public sealed record OrganizationTree(string RootId, IReadOnlyList<OrganizationalUnit> Units)
{
    /// <summary>Returns the names of the unit and its parents, without the root: <c>Workloads/Demos</c>.</summary>
    public string PathOf(OrganizationalUnit unit)
    {
        var names = new Stack<string>();
        for (
            var current = unit;
            current is not null;
            current = Units.FirstOrDefault(candidate => candidate.Id == current.ParentId)
        )
        {
            names.Push(current.Name);
        }

        return string.Join('/', names);
    }
}
