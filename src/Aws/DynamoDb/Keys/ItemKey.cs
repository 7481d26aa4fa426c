using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;

namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>An item's primary key.</summary>
internal readonly record struct ItemKey(string PartitionValue, string SortValue)
{
    public const string Partition = "pk";
    public const string Sort = "sk";

    /// <summary>The attribute with the record's JSON.</summary>
    public const string Document = "document";

    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
    private const int MostPartitionBytes = 2048;
    private const int MostSortBytes = 1024;

    /// <summary>False for a key beyond DynamoDB's limits: there is no item for it, and a call with it is an
    /// error.</summary>
    public bool IsPossible =>
        Encoding.UTF8.GetByteCount(PartitionValue) <= MostPartitionBytes
        && Encoding.UTF8.GetByteCount(SortValue) <= MostSortBytes;

    public static ItemKey Of(Dictionary<string, AttributeValue> item) => new(item[Partition].S, item[Sort].S);

    /// <summary>Formats a time with a fixed width, in UTC, so that texts sort like times.</summary>
    public static string Sortable(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Parses the result of <see cref="Sortable"/>.</summary>
    public static DateTimeOffset Time(string sortable) =>
        DateTimeOffset.ParseExact(sortable, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public Dictionary<string, AttributeValue> Attributes() =>
        new(StringComparer.Ordinal)
        {
            [Partition] = new AttributeValue(PartitionValue),
            [Sort] = new AttributeValue(SortValue),
        };
}
