using System.Buffers;
using System.Text.Json;

namespace ChatOps.Application.Observability;

/// <summary>The units of metrics, named as in CloudWatch.</summary>
public enum MetricUnit
{
    /// <summary>A number of events.</summary>
    Count,

    /// <summary>A time in seconds.</summary>
    Seconds,

    /// <summary>A time in milliseconds.</summary>
    Milliseconds,

    /// <summary>A value from 0 to 100.</summary>
    Percent,
}

/// <summary>
/// Writes metrics in CloudWatch's embedded metric format: CloudWatch reads them from log lines, so they need no
/// API call. The only dimension is the stage.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
/// </remarks>
public sealed class Metrics(LogStream stream, StageOptions stage, TimeProvider time)
{
    /// <summary>The namespace of all metrics.</summary>
    public const string Namespace = "ChatOps";

    /// <summary>Writes one value of a metric.</summary>
    public void Put(string name, double value, MetricUnit unit)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("_aws");
            json.WriteNumber("Timestamp", time.GetUtcNow().ToUnixTimeMilliseconds());
            json.WriteStartArray("CloudWatchMetrics");
            json.WriteStartObject();
            json.WriteString("Namespace", Namespace);
            json.WriteStartArray("Dimensions");
            json.WriteStartArray();
            json.WriteStringValue("Stage");
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteStartArray("Metrics");
            json.WriteStartObject();
            json.WriteString("Name", name);
            json.WriteString("Unit", unit.ToString());
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteString("Stage", stage.Stage);
            json.WriteNumber(name, value);
            json.WriteEndObject();
        }

        stream.Write(buffer.WrittenSpan);
    }
}
