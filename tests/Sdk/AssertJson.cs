using System.Text.Json;

namespace ChatOps.Tests.Sdk;

internal static class AssertJson
{
    /// <summary>Asserts equal JSON, with members in any order.</summary>
    public static void Equal(string expected, string actual) =>
        Assert.True(
            JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(actual)),
            $"Expected: {expected}\nActual:   {actual}"
        );
}
