using System.Text.Json.Serialization;
using Amazon.LexRuntimeV2.Model;
using Amazon.Sdk.Internal;

namespace Amazon.LexRuntimeV2;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TimestampConverter), typeof(BlobConverter)]
)]
[JsonSerializable(typeof(RecognizeTextRequest))]
[JsonSerializable(typeof(RecognizeTextResponse))]
internal sealed partial class LexRuntimeV2Json : JsonSerializerContext;
