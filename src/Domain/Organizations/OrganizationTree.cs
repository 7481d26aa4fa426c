namespace ChatOps.Domain.Organizations;

/// <summary>An organizational unit as Organizations lists it.</summary>
/// <param name="Id"><c>ou-</c>, the root's four characters and eight of its own.</param>
/// <param name="Name">1 to 128 characters, unique only among the units of one parent.</param>
/// <param name="ParentId">The unit or root above it.</param>
public sealed record OrganizationalUnit(string Id, string Name, string ParentId);

/// <summary>An account as Organizations lists it.</summary>
/// <param name="Id">12 digits.</param>
/// <param name="Name">1 to 50 characters; not unique.</param>
/// <param name="Email">The root user's address; no other account anywhere has it.</param>
/// <param name="OrganizationalUnitId">The unit or root that it is in.</param>
public sealed record OrganizationAccount(string Id, string Name, string Email, string OrganizationalUnitId);

/// <summary>All organizational units of an organization, at whatever depth.</summary>
/// <param name="RootId">The root, which is no unit: Control Tower puts no accounts there.</param>
/// <param name="Units">The units, in no particular order.</param>
public sealed record OrganizationTree(string RootId, IReadOnlyList<OrganizationalUnit> Units)
{
    /// <summary>The names from below the root down to the unit: <c>Workloads/Demos</c>.</summary>
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
