namespace ChatOps.Domain.Organizations;

/// <summary>The policy's reference to an OU: a name, a path from the root (<c>Workloads/Demos</c>), or an ID.</summary>
internal static class OuReference
{
    /// <summary>
    /// Returns true if the reference means the OU. The last part of a path is the label, which is unique in the policy.
    /// </summary>
    public static bool Means(string reference, TargetOu ou) =>
        string.Equals(reference, ou.Id, StringComparison.Ordinal)
        || string.Equals(LabelOf(reference), ou.Label, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the last part of a path, or a plain name.</summary>
    public static string LabelOf(string reference) => reference[(reference.LastIndexOf('/') + 1)..].Trim();
}
