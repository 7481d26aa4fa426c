using ChatOps.Domain.Incoming;

namespace ChatOps.Domain.Organizations;

/// <summary>An organizational unit of the policy.</summary>
/// <param name="Label">The name that people use: the unit's name, unique in the policy.</param>
/// <param name="Name">The unit's name. Account Factory expects <c>Name (ou-...)</c>.</param>
/// <param name="Id">The unit's ID.</param>
/// <param name="Path">The names of the unit and its parents, without the root.</param>
public sealed record ResolvedOrganizationalUnit(string Label, string Name, string Id, string Path);

/// <summary>The units that a policy's references mean in an organization.</summary>
/// <param name="Units">The units by reference.</param>
/// <param name="Errors">A sentence for each reference without exactly one unit; empty for a usable policy.</param>
public sealed record OrganizationalUnitResolution(
    IReadOnlyDictionary<string, ResolvedOrganizationalUnit> Units,
    IReadOnlyList<string> Errors
)
{
    private const int NearEnough = 3;
    private const int Suggestions = 5;

    /// <summary>
    /// Resolves references: an ID (<c>ou-abcd-12345678</c>), a path from the root (<c>Workloads/Demos</c>, or
    /// <c>/Demos</c> directly below it), or a unique name. Exact matches come first, then matches ignoring case.
    /// </summary>
    public static OrganizationalUnitResolution Resolve(OrganizationTree tree, IEnumerable<string> references)
    {
        var candidates = tree
            .Units.Select(unit => new ResolvedOrganizationalUnit(unit.Name, unit.Name, unit.Id, tree.PathOf(unit)))
            .OrderBy(unit => unit.Path, StringComparer.Ordinal)
            .ToList();
        var units = new Dictionary<string, ResolvedOrganizationalUnit>(StringComparer.Ordinal);
        var errors = new List<string>();
        foreach (var reference in references.Distinct(StringComparer.Ordinal))
        {
            switch (Candidates(candidates, tree.RootId, reference))
            {
                case []:
                    errors.Add(Unknown(candidates, reference));
                    break;
                case [var unit]:
                    units.Add(reference, unit);
                    break;
                case var several:
                    errors.Add(
                        $"\"{reference}\" is the name of {several.Count} OUs: {Listed(several)}. "
                            + "Write the path or the ID of the one you mean into the policy."
                    );
                    break;
            }
        }

        errors.AddRange(CheckLabels(units));
        return new(units, errors);
    }

    private static List<ResolvedOrganizationalUnit> Candidates(
        List<ResolvedOrganizationalUnit> candidates,
        string rootId,
        string reference
    )
    {
        if (
            reference.StartsWith("ou-", StringComparison.Ordinal)
            && candidates.Find(unit => unit.Id == reference) is { } byId
        )
        {
            return [byId];
        }

        if (reference == rootId)
        {
            return [];
        }

        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            // A name may contain a slash, so names are tried even if the reference looks like a path.
            var found = reference.Contains('/', StringComparison.Ordinal)
                ? candidates.FindAll(unit => string.Equals(unit.Path, reference.TrimStart('/'), comparison))
                : [];
            if (found.Count == 0)
            {
                found = candidates.FindAll(unit => string.Equals(unit.Name, reference, comparison));
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private static string Unknown(List<ResolvedOrganizationalUnit> candidates, string reference)
    {
        if (candidates.Count == 0)
        {
            return $"There is no OU \"{reference}\": the organization has no OUs at all.";
        }

        var name = reference.Split('/')[^1];
        var near = candidates
            .Select(unit => (Unit: unit, Distance: EditDistance(unit.Name, name)))
            .Where(entry =>
                entry.Distance <= NearEnough
                || entry.Unit.Name.Contains(name, StringComparison.OrdinalIgnoreCase)
                || name.Contains(entry.Unit.Name, StringComparison.OrdinalIgnoreCase)
            )
            .OrderBy(entry => entry.Distance)
            .Select(entry => entry.Unit)
            .Take(Suggestions)
            .ToList();
        if (near.Count > 0)
        {
            return $"There is no OU \"{reference}\" in the organization. Did you mean {Listed(near)}?";
        }

        var more = candidates.Count > Suggestions ? $" and {candidates.Count - Suggestions} more" : "";
        var known = Listed(candidates.Take(Suggestions));
        return $"There is no OU \"{reference}\" in the organization. There are: {known}{more}.";
    }

    private static IEnumerable<string> CheckLabels(Dictionary<string, ResolvedOrganizationalUnit> units)
    {
        foreach (
            var same in units
                .Values.DistinctBy(unit => unit.Id)
                .GroupBy(unit => unit.Label, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
        )
        {
            yield return $"The policy refers to {same.Count()} OUs with the label \"{same.Key}\": {Listed(same)}. "
                + "People couldn't choose between them: keep one of them, or rename an OU.";
        }

        foreach (
            var unit in units
                .Values.DistinctBy(unit => unit.Id)
                .Where(unit =>
                    unit.Label.IndexOfAny(['{', '}', '[', ']', '<', '>']) >= 0
                    || unit.Label != unit.Label.Trim()
                    || !IncomingText.IsClean(unit.Label)
                )
        )
        {
            yield return $"The OU {IncomingText.Literal(unit.Path)} ({unit.Id}) cannot be offered: Lex and Slack don't "
                + "accept braces, brackets, angle brackets, invisible characters and spaces at its ends. Rename it.";
        }
    }

    private static string Listed(IEnumerable<ResolvedOrganizationalUnit> units) =>
        string.Join(
            ", ",
            units.Select(unit =>
                (unit.Path.Contains('/', StringComparison.Ordinal) ? "" : "/")
                + $"{IncomingText.Literal(unit.Path)} ({unit.Id})"
            )
        );

    /// <summary>Returns the Levenshtein distance, ignoring case.</summary>
    private static int EditDistance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = char.ToUpperInvariant(left[row - 1]) == char.ToUpperInvariant(right[column - 1]) ? 0 : 1;
                current[column] = Math.Min(
                    Math.Min(current[column - 1], previous[column]) + 1,
                    previous[column - 1] + cost
                );
            }

            previous = current;
        }

        return previous[^1];
    }
}
