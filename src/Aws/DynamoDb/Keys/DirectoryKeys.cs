using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application;
using ChatOps.Application.Organizations;
using ChatOps.Domain.People;

namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>The directory: one item that names the valid generation, and for each generation an item for each email
/// address and each name.</summary>
internal static class DirectoryKeys
{
    public const string RefreshedAt = "refreshedAt";
    public const string Ous = "ous";
    public const string Generation = "generation";
    public const string Generations = "generations";
    public const string Fingerprint = "fingerprint";

    public static ItemKey Pointer { get; } = new("DIRECTORY", "DIRECTORY");

    public static string Partition(string generation) => $"DIRECTORY#{generation}";

    public static ItemKey ByEmail(string generation, string email) =>
        new(Partition(generation), $"EMAIL#{EmailAddress.Normalize(email)}");

    public static ItemKey ByName(string generation, string name) =>
        new(Partition(generation), $"NAME#{name.ToLowerInvariant()}");

    public static Dictionary<string, AttributeValue> Item(ItemKey key, DirectoryAccount account)
    {
        var item = key.Attributes();
        item[ItemKey.Document] = new AttributeValue(
            JsonSerializer.Serialize(account, VendingJson.Default.DirectoryAccount)
        );
        return item;
    }
}
