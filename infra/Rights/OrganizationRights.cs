namespace ChatOps.Infra.Rights;

/// <summary>Reads of AWS Organizations, which serves the whole organization from us-east-1.</summary>
internal static class OrganizationRights
{
    public static Right Tree() =>
        Right.To("ReadOrganization", "*", "organizations:ListRoots", "organizations:ListOrganizationalUnitsForParent");

    public static IEnumerable<Right> Directory() =>
        [Tree() with { Actions = [.. Tree().Actions, "organizations:ListAccountsForParent"] }];
}
