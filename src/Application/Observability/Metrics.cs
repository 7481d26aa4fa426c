using System.Buffers;
using System.Text.Json;

namespace ChatOps.Application.Observability;

/// <summary>A metric's unit, in CloudWatch's words.</summary>
public enum MetricUnit
{
    /// <summary>How many.</summary>
    Count,

    /// <summary>How long.</summary>
    Seconds,

    /// <summary>How long, where a second is much.</summary>
    Milliseconds,

    /// <summary>0 to 100.</summary>
    Percent,
}

/// <summary>
/// Metrics in CloudWatch's embedded metric format: a log line that CloudWatch also counts, so that no call is made for
/// it. One dimension, the stage.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html"/>
public sealed class Metrics(LogStream stream, StageOptions stage, TimeProvider time)
{
    /// <summary>The namespace of every metric of the product.</summary>
    public const string Namespace = "ChatOps";

    /// <summary>Counts or measures one thing.</summary>
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
