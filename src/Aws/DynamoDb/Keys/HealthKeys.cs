using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Health;

namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>A month's counts and incidents have one partition key, current health states another.</summary>
internal static class HealthKeys
{
    public const string StatePartition = "HEALTH";
    public const string MonthPrefix = "HEALTH#";
    public const string Probes = "probes";
    public const string FailedProbes = "failedProbes";
    public const string IncidentPrefix = "INCIDENT#";

    public static string MonthPartition(YearMonth month) => $"{MonthPrefix}{month}";

    public static ItemKey Counts(YearMonth month) => new(MonthPartition(month), "PROBES");

    public static ItemKey Incident(YearMonth month, Incident incident) =>
        new(MonthPartition(month), $"{IncidentPrefix}{ItemKey.Sortable(incident.From)}#{incident.Name}");

    public static ItemKey State(string name) => new(StatePartition, $"STATE#{name}");

    public static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    public static long NumberOf(Dictionary<string, AttributeValue> item, string name) =>
        item.GetValueOrDefault(name)?.N is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
}
