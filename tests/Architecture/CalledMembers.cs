using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChatOps.Tests.Architecture;

/// <summary>Reads the calls in compiled methods.</summary>
internal static partial class CalledMembers
{
    private const BindingFlags Own =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Returns every method of a type with a body, constructors included.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Own)
            .Cast<MethodBase>()
            .Concat(type.GetConstructors(Own))
            .Where(method => method.GetMethodBody() is not null);

    /// <summary>Returns type and method as in the source: a lambda, iterator or state machine counts as the method
    /// around it.</summary>
    public static string LogicalName(MethodBase method)
    {
        var name = method.Name;
        var type = method.DeclaringType!;
        while (type.DeclaringType is { } outer && IsGenerated(type))
        {
            name = Inside(type.Name) is { Length: > 0 } around ? around : name;
            type = outer;
        }

        // A file-local type has the file's name before its own.
        var local = type.Name.LastIndexOf("__", StringComparison.Ordinal);
        return $"{(local > 0 ? type.Name[(local + 2)..] : type.Name)}.{Inside(name) ?? name}";
    }

    /// <summary>Returns the methods that a method calls.</summary>
    public static IEnumerable<MethodBase> Of(MethodBase method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        var types = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        var at = 0;
        while (at < code.Length)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            at += code[at] == 0xFE ? 2 : 1;
            var opcode = OpCodesByValue[value];
            if (opcode.OperandType is OperandType.InlineMethod)
            {
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, at), types, arguments)!;
            }

            at += opcode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.Name.StartsWith('<');

    private static string? Inside(string name) =>
        InAngles().Match(name) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex("^<+(?<name>[^<>]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InAngles();
}
