using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChatOps.Tests.Architecture;

/// <summary>What compiled methods call.</summary>
internal static partial class CalledMembers
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every method of a type that has a body, constructors among them.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)).Where(method => method.GetMethodBody() is not null);
    }

    /// <summary>Type and method as they stand in the source: lambdas, iterators and state machines count as the method that they are in.</summary>
    public static string LogicalName(MethodBase method)
    {
        var name = method.Name;
        var type = method.DeclaringType!;
        while (type.DeclaringType is { } outer && (type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.Name.StartsWith('<')))
        {
            name = InAngles().Match(type.Name) is { Success: true } match && match.Groups["name"].Length > 0 ? match.Groups["name"].Value : name;
            type = outer;
        }

        return $"{(type.Name.LastIndexOf("__", StringComparison.Ordinal) is > 0 and var file ? type.Name[(file + 2)..] : type.Name)}.{(InAngles().Match(name) is { Success: true } inside ? inside.Groups["name"].Value : name)}";
    }

    /// <summary>The methods that a method calls.</summary>
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
            if (opcode.OperandType is OperandType.InlineMethod && method.Module.ResolveMethod(BitConverter.ToInt32(code, at), types, arguments) is { } called)
            {
                yield return called;
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

    [GeneratedRegex("^<+(?<name>[^<>]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InAngles();
}
