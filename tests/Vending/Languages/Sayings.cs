using System.Reflection;
using ChatOps.Languages;

namespace ChatOps.Tests.Vending.Languages;

/// <summary>Collects all texts of a language by calling every member with every kind of argument.</summary>
internal static class Sayings
{
    private static readonly string?[] MayBeEmpty = ["values", "secrets", "outputs"];

    private static readonly DateTimeOffset Day = new(2026, 3, 2, 14, 5, 0, TimeSpan.Zero);

    /// <summary>By the member and its arguments, equal in every language.</summary>
    public static IReadOnlyDictionary<string, Saying> Of(Words words) =>
        Parts(words).SelectMany(OfPart).ToDictionary(saying => saying.Name, StringComparer.Ordinal);

    private static IEnumerable<(string Area, Type Contract, object Part)> Parts(Words words) =>
        [
            (nameof(Words), typeof(Words), words),
            .. typeof(Words)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.PropertyType is { IsAbstract: true, IsClass: true })
                .Select(property => (property.Name, property.PropertyType, property.GetValue(words)!)),
        ];

    private static IEnumerable<Saying> OfPart((string Area, Type Contract, object Part) part)
    {
        var methods = part
            .Contract.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.DeclaringType == part.Contract && method.ReturnType != typeof(bool));
        foreach (var method in methods)
        {
            foreach (var arguments in Combinations(method.GetParameters()))
            {
                var values = method.Invoke(part.Part, [.. arguments.Select(argument => argument.Value)]);
                foreach (var (name, text) in Texts(values))
                {
                    var called = method.Name.StartsWith("get_", StringComparison.Ordinal)
                        ? method.Name[4..]
                        : $"{method.Name}({string.Join(", ", arguments.Select(argument => argument.Name))})";
                    yield return new Saying(
                        $"{part.Area}.{called}{name}",
                        text,
                        [.. arguments.SelectMany(argument => argument.Marks)]
                    );
                }
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Texts(object? value) =>
        value switch
        {
            string text => [(string.Empty, text)],
            FormattableString sentence => [(string.Empty, FormattableString.Invariant(sentence))],
            null => [],
            System.Runtime.CompilerServices.ITuple tuple => Enumerable
                .Range(0, tuple.Length)
                .Where(index => tuple[index] is string)
                .Select(index => ($".{index}", (string)tuple[index]!)),
            _ when value.GetType().IsSealed
                    && value.GetType().Namespace == typeof(Words).Namespace
                    && !value.GetType().Name.EndsWith("Words", StringComparison.Ordinal) => value
                .GetType()
                .GetProperties()
                .Where(property => property.PropertyType == typeof(string))
                .Select(property => ($".{property.Name}", (string)property.GetValue(value)!)),
            _ => [],
        };

    private static IEnumerable<List<Argument>> Combinations(ParameterInfo[] parameters) =>
        parameters.Aggregate<ParameterInfo, IEnumerable<List<Argument>>>(
            [
                [],
            ],
            (combinations, parameter) =>
                combinations.SelectMany(combination =>
                    Arguments(parameter).Select(argument => combination.Append(argument).ToList())
                )
        );

    private static IEnumerable<Argument> Arguments(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var mark = $"‹{parameter.Name}›";
        if (IsNullable(parameter))
        {
            yield return new Argument("null", null, []);
        }

        if (type.IsEnum)
        {
            foreach (var value in Enum.GetValues(type))
            {
                yield return new Argument($"{value}", value, []);
            }
        }
        else if (type == typeof(bool))
        {
            yield return new Argument($"not {parameter.Name}", false, []);
            yield return new Argument(parameter.Name!, true, []);
        }
        else if (type == typeof(int))
        {
            yield return new Argument("1", 1, []);
            yield return new Argument("7", 7, []);
        }
        else if (type == typeof(decimal))
        {
            yield return new Argument("1234.5", 1234.5m, []);
        }
        else if (type == typeof(DateTimeOffset))
        {
            yield return new Argument("day", Day, ["2026"]);
        }
        else if (type == typeof(string) || type == typeof(object))
        {
            yield return new Argument(parameter.Name!, mark, [mark]);
        }
        else if (type == typeof(IReadOnlyList<KeyValuePair<string, string>>))
        {
            yield return new Argument(
                parameter.Name!,
                new[] { KeyValuePair.Create($"{mark}1", $"{mark}2"), KeyValuePair.Create($"{mark}3", string.Empty) },
                [$"{mark}1", $"{mark}2", $"{mark}3"]
            );
        }
        else
        {
            Assert.True(
                type.IsAssignableFrom(typeof(string[])),
                $"{parameter.Member.Name} takes a {type}: say here what to call it with."
            );
            if (MayBeEmpty.Contains(parameter.Name))
            {
                yield return new Argument($"no {parameter.Name}", Array.Empty<string>(), []);
            }

            yield return new Argument(parameter.Name!, new[] { $"{mark}1", $"{mark}2" }, [$"{mark}1", $"{mark}2"]);
        }
    }

    private static bool IsNullable(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (
            !parameter.ParameterType.IsValueType
            && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable
        );

    private sealed record Argument(string Name, object? Value, IReadOnlyList<string> Marks);
}

/// <summary>A text.</summary>
/// <param name="Name">The member and its arguments.</param>
/// <param name="Text">The text in the language.</param>
/// <param name="Marks">The arguments.</param>
internal sealed record Saying(string Name, string Text, IReadOnlyList<string> Marks);
