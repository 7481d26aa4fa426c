namespace ChatOps.Domain.Organizations;

/// <summary>How the policy names an OU: by name, by path from the root (<c>Workloads/Demos</c>), or by id.</summary>
internal static class OuReference
{
    /// <summary>True where the reference resolved to this OU. The last part of a path is the label, and labels are
    /// unique in a policy.</summary>
    public static bool Means(string reference, TargetOu ou) =>
        string.Equals(reference, ou.Id, StringComparison.Ordinal)
        || string.Equals(LabelOf(reference), ou.Label, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last part of a path; the whole of a plain name.</summary>
    public static string LabelOf(string reference) => reference[(reference.LastIndexOf('/') + 1)..].Trim();
}
