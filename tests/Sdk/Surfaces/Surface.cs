using System.Reflection;

namespace ChatOps.Tests.Sdk.Surfaces;

/// <summary>The public members of a compiled type, in the form of <see cref="PublishedSurface"/>.</summary>
internal static class Surface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type) =>
        [
            $": {type.BaseType?.Name}",
            .. type.GetConstructors(Declared).Select(Parameters),
            .. type.GetProperties(Declared).Select(property => $"{NameOf(property.PropertyType)} {property.Name}"),
            .. type.GetFields(Declared).Select(field => $"{NameOf(field.FieldType)} {field.Name}"),
            .. type.GetMethods(Declared)
                .Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
                .Select(method => $"{NameOf(method.ReturnType)} {method.Name}{Parameters(method)}"),
        ];

    private static string Parameters(MethodBase method) =>
        "("
        + string.Join(
            ", ",
            method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}")
        )
        + ")";

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? NameOf(value) + "?"
        : type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.IsEnum ? type.Name
        : Type.GetTypeCode(type) switch
        {
            TypeCode.String => "string",
            TypeCode.Boolean => "bool",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.Double => "double",
            TypeCode.Single => "float",
            _ => type.Name,
        };
}
