using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application;
using ChatOps.Domain.People;
using ChatOps.Domain.Resources;

namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>The items of a resource. They share the indexes with requests, under their own partition keys.</summary>
internal static class ResourceItems
{
    /// <summary>Partition key of every resource's key, and the name of their common list.</summary>
    public const string All = "RESOURCE";

    /// <summary>The resources that have an exact key.</summary>
    public const string Found = "resources";

    public static ItemKey Key(string id) => new($"{All}#{id}", All);

    /// <summary>The item of an exact key: an account ID, root email or name that finds resources.</summary>
    public static ItemKey ExactKey(string key) => new($"RESOURCE-KEY#{key}", "RESOURCE-KEY");

    public static string OfOwner(string email) => $"OWNER#{EmailAddress.MailboxOf(email)}";

    public static Resource Read(Dictionary<string, AttributeValue> item) =>
        JsonSerializer.Deserialize(item[ItemKey.Document].S, VendingJson.Default.Resource)
        ?? throw new InvalidDataException($"{item[ItemKey.Partition].S} has no document.");

    public static Dictionary<string, AttributeValue> Item(Resource resource)
    {
        var item = Key(resource.Id).Attributes();
        item[RequestKeys.Version] = new AttributeValue { N = resource.Version.ToString(CultureInfo.InvariantCulture) };
        item[RequestKeys.Status] = new AttributeValue(resource.State.ToString());
        item[RequestKeys.AllList] = new AttributeValue(All);
        item[RequestKeys.RequesterList] = new AttributeValue(OfOwner(resource.Owner.Email));
        item[RequestKeys.Age] = new AttributeValue(RequestKeys.Place(resource.CreatedAt, resource.Id));
        item[ItemKey.Document] = new AttributeValue(JsonSerializer.Serialize(resource, VendingJson.Default.Resource));
        if (resource.DueAt is { } due)
        {
            item[RequestKeys.DueList] = new AttributeValue(RequestKeys.Due);
            item[RequestKeys.DueAt] = new AttributeValue(RequestKeys.Place(due, resource.Id));
        }

        return item;
    }
}
