using System.Text.Json.Serialization;
using Amazon.Runtime;
using Amazon.Sdk.Internal;

namespace Amazon.SecretsManager;

[JsonConverter(typeof(ConstantConverter<StatusType>))]
public class StatusType(string value) : ConstantClass(value)
{
    public static readonly StatusType InSync = new("InSync");
    public static readonly StatusType Failed = new("Failed");
    public static readonly StatusType InProgress = new("InProgress");

    public static StatusType FindValue(string value) => FindValue<StatusType>(value);

    public static implicit operator StatusType(string value) => FindValue(value);
}
