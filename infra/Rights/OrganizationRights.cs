namespace ChatOps.Infra.Rights;

/// <summary>Reads in AWS Organizations, which is a service of the whole organization and answers from
/// us-east-1.</summary>
internal static class OrganizationRights
{
    /// <summary>The tree of OUs.</summary>
    public static Right Tree() =>
        Right.To("ReadOrganization", "*", "organizations:ListRoots", "organizations:ListOrganizationalUnitsForParent");

    /// <summary>The tree and the accounts in it.</summary>
    public static IEnumerable<Right> Directory() =>
        [Tree() with { Actions = [.. Tree().Actions, "organizations:ListAccountsForParent"] }];
}
