using System.Text.RegularExpressions;

namespace ChatOps.Domain.Policy;

/// <summary>Checks a policy beyond the types and ranges of its fields.</summary>
public static partial class VendingPolicyRules
{
    /// <summary>Control Tower's limit for an account's name.</summary>
    private const int AccountNameLength = 50;

    /// <summary>The length of a request ID without its prefix.</summary>
    private const int RequestIdLength = 8;

    /// <summary>Returns all errors; none for a usable policy.</summary>
    public static IEnumerable<FieldError> Check(VendingPolicy policy) =>
        CheckAccountTypes(policy)
            .Concat(CheckDomains("rootEmailDomains", policy.RootEmailDomains))
            .Concat(CheckDomains("requesterDomains", policy.RequesterDomains))
            .Concat(CheckProducts(policy))
            .Concat(
                PolicyLabels.Check("accountTypes", [.. policy.AccountTypes.Select(type => (type.Name, type.Labels))])
            )
            .Concat(
                PolicyLabels.Check("products", [.. policy.Products.Select(product => (product.Name, product.Labels))])
            )
            .Concat(
                policy
                    .AccountTypes.Index()
                    .SelectMany(entry => CheckLease($"accountTypes[{entry.Index}].lease", entry.Item.Lease))
            )
            .Concat(
                policy
                    .Products.Index()
                    .SelectMany(entry => CheckLease($"products[{entry.Index}].lease", entry.Item.Lease))
            )
            .Concat(CheckHours(policy))
            .Concat(CheckTemplate(policy.AccountNameTemplate));

    private static IEnumerable<FieldError> CheckAccountTypes(VendingPolicy policy)
    {
        foreach (var repeated in Repeated(policy.AccountTypes.Select(type => type.Name)))
        {
            yield return new(
                $"accountTypes[{repeated.Index}].name",
                $"\"{repeated.Value}\" is specified more than once; names are compared without regard to case"
            );
        }

        foreach (var (index, type) in policy.AccountTypes.Index())
        {
            if (!PlainText().IsMatch(type.Name))
            {
                yield return new(
                    $"accountTypes[{index}].name",
                    $"must not hold braces, brackets, angle brackets or spaces at its ends, is \"{type.Name}\""
                );
            }

            foreach (var repeated in Repeated(type.OrganizationalUnits))
            {
                yield return new(
                    $"accountTypes[{index}].organizationalUnits[{repeated.Index}]",
                    $"\"{repeated.Value}\" is specified more than once"
                );
            }

            foreach (var (place, unit) in type.OrganizationalUnits.Index())
            {
                if (string.IsNullOrWhiteSpace(unit) || unit != unit.Trim())
                {
                    yield return new(
                        $"accountTypes[{index}].organizationalUnits[{place}]",
                        $"must be an OU's name, path or ID without spaces at its ends, is \"{unit}\""
                    );
                }
            }
        }
    }

    private static IEnumerable<FieldError> CheckProducts(VendingPolicy policy)
    {
        foreach (var repeated in Repeated(policy.Products.Select(product => product.Portfolio ?? product.Name)))
        {
            var field = policy.Products[repeated.Index].Portfolio is null ? "name" : "portfolio";
            yield return new(
                $"products[{repeated.Index}].{field}",
                $"\"{repeated.Value}\" is specified more than once; names are compared without regard to case"
            );
        }

        foreach (var (index, product) in policy.Products.Index())
        {
            if ((product.Portfolio is null) == (product.Name.Length == 0))
            {
                yield return new($"products[{index}]", "must have a name or a portfolio, and not both");
            }
            else if (product.Portfolio is null && !IsPlain(product.Name))
            {
                yield return new(
                    $"products[{index}].name",
                    $"must not hold braces, brackets, angle brackets or spaces at its ends, is \"{product.Name}\""
                );
            }

            if (product.Portfolio is not null && product.Labels.Count > 0)
            {
                yield return new(
                    $"products[{index}].portfolio",
                    "takes no labels: its products have names of their own"
                );
            }

            foreach (var repeated in Repeated(product.Parameters.Select(parameter => parameter.Key)))
            {
                yield return new(
                    $"products[{index}].parameters[{repeated.Index}].key",
                    $"\"{repeated.Value}\" is specified more than once"
                );
            }

            foreach (var error in CheckDomains($"products[{index}].requesterDomains", product.RequesterDomains))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> CheckLease(string field, LeasePolicy? lease)
    {
        foreach (var (index, days) in (lease?.RemindDaysBefore ?? []).Index())
        {
            if (days < 1 || days >= lease!.Days)
            {
                yield return new(
                    $"{field}.remindDaysBefore[{index}]",
                    $"must be at least 1 and less than days ({lease!.Days}), is {days}"
                );
            }
            else if (lease.RemindDaysBefore.Take(index).Contains(days))
            {
                yield return new($"{field}.remindDaysBefore[{index}]", $"{days} is specified more than once");
            }
        }
    }

    /// <summary>
    /// Returns true if Lex and Slack accept the name in messages: no braces, brackets or
    /// angle brackets, and no spaces at its ends.
    /// </summary>
    public static bool IsPlain(string name) => PlainText().IsMatch(name);

    private static IEnumerable<FieldError> CheckDomains(string field, IReadOnlyList<string> domains)
    {
        foreach (var repeated in Repeated(domains))
        {
            yield return new($"{field}[{repeated.Index}]", $"\"{repeated.Value}\" is specified more than once");
        }

        foreach (var (index, domain) in domains.Index())
        {
            if (!Domain().IsMatch(domain))
            {
                yield return new(
                    $"{field}[{index}]",
                    $"must be a domain such as example.com, without @, is \"{domain}\""
                );
            }
        }
    }

    private static IEnumerable<FieldError> CheckHours(VendingPolicy policy)
    {
        if (policy.ReminderHours >= policy.ExpiryHours)
        {
            yield return new(
                "reminderHours",
                $"must be less than expiryHours ({policy.ExpiryHours}), or 0 for never, is {policy.ReminderHours}"
            );
        }
    }

    private static IEnumerable<FieldError> CheckTemplate(string template)
    {
        const string Field = "accountNameTemplate";
        foreach (
            var unknown in Placeholder()
                .Matches(template)
                .Select(match => match.Value)
                .Where(value => value is not ("{type}" or "{ou}" or "{user}" or "{id}"))
        )
        {
            yield return new(Field, $"does not know {unknown}; it knows {{type}}, {{ou}}, {{user}} and {{id}}");
        }

        if (!template.Contains("{id}", StringComparison.Ordinal))
        {
            yield return new(Field, $"must hold {{id}}, which makes the name unique, is \"{template}\"");
        }

        var literal = Placeholder().Replace(template, "");
        if (!literal.All(character => character is >= ' ' and <= '~' and not ('{' or '}')))
        {
            yield return new(
                Field,
                "must be printable ASCII with its braces in pairs: Control Tower accepts no other account names"
            );
        }

        if (literal.Length + RequestIdLength > AccountNameLength)
        {
            yield return new(
                Field,
                $"leaves no room: its fixed text and the ID make {literal.Length + RequestIdLength} characters, "
                    + $"an account's name has at most {AccountNameLength}"
            );
        }
    }

    private static List<(int Index, string Value)> Repeated(IEnumerable<string> values)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return values.Index().Where(entry => !seen.Add(entry.Item)).ToList();
    }

    /// <summary>
    /// Matches names without the special characters of Lex (braces and brackets) and Slack (angle brackets).
    /// </summary>
    [GeneratedRegex(@"^[^\s{}\[\]<>]([^{}\[\]<>]*[^\s{}\[\]<>])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainText();

    [GeneratedRegex(
        @"^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Domain();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
