using System.Collections.ObjectModel;
using System.Text.RegularExpressions;

namespace ChatOps.Domain.Policy;

/// <summary>Checks the labels that the policy's values have in each language.</summary>
internal static partial class PolicyLabels
{
    private const int Longest = 100;

    /// <summary>No labels.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// Returns the errors in the labels of a list. In each language, people must be able to distinguish all choices.
    /// </summary>
    /// <param name="field">The list's path in the file.</param>
    /// <param name="values">The entries' names and labels, in the list's order.</param>
    public static IEnumerable<FieldError> Check(
        string field,
        IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Labels)> values
    )
    {
        foreach (var (index, (_, labels)) in values.Index())
        {
            foreach (var (language, label) in labels)
            {
                var place = $"{field}[{index}].labels.{language}";
                if (!Language().IsMatch(language))
                {
                    yield return new(
                        place,
                        $"must be a language by its code of two or three small letters, such as de, is \"{language}\""
                    );
                }
                else if (label.Length is 0 or > Longest)
                {
                    yield return new(place, $"must be 1 to {Longest} characters long, has {label.Length}");
                }
                else if (!VendingPolicyRules.IsPlain(label))
                {
                    yield return new(
                        place,
                        $"must not hold braces, brackets, angle brackets or spaces at its ends, is \"{label}\""
                    );
                }
                else if (
                    values
                        .Index()
                        .FirstOrDefault(other =>
                            other.Index != index && IsCalled(other.Item, language, label, other.Index < index)
                        ) is
                    { Item.Name: { Length: > 0 } other }
                )
                {
                    yield return new(
                        place,
                        $"\"{label}\" already means \"{other}\"; labels are compared without regard to case"
                    );
                }
            }
        }
    }

    // Of two equal labels, the second one is reported. A label that equals another value's name is always reported.
    private static bool IsCalled(
        (string Name, IReadOnlyDictionary<string, string> Labels) value,
        string language,
        string label,
        bool isEarlier
    ) =>
        string.Equals(value.Name, label, StringComparison.OrdinalIgnoreCase)
        || (
            isEarlier
            && value.Labels.TryGetValue(language, out var other)
            && string.Equals(other, label, StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();
}
