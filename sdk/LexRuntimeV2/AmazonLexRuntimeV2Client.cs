using Amazon.LexRuntimeV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;

namespace Amazon.LexRuntimeV2;

public class AmazonLexRuntimeV2Client : AmazonServiceClient, IAmazonLexRuntimeV2
{
    public AmazonLexRuntimeV2Client()
        : base(new AmazonLexRuntimeV2Config()) { }

    public AmazonLexRuntimeV2Client(RegionEndpoint region)
        : base(new AmazonLexRuntimeV2Config { RegionEndpoint = region }) { }

    public AmazonLexRuntimeV2Client(AmazonLexRuntimeV2Config config)
        : base(config) { }

    public AmazonLexRuntimeV2Client(AWSCredentials credentials)
        : this(credentials, new AmazonLexRuntimeV2Config()) { }

    public AmazonLexRuntimeV2Client(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonLexRuntimeV2Config { RegionEndpoint = region }) { }

    public AmazonLexRuntimeV2Client(AWSCredentials credentials, AmazonLexRuntimeV2Config clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonLexRuntimeV2Client(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonLexRuntimeV2Config()) { }

    public AmazonLexRuntimeV2Client(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonLexRuntimeV2Config { RegionEndpoint = region }) { }

    public AmazonLexRuntimeV2Client(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        AmazonLexRuntimeV2Config clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata { get; } =
        new ServiceDescription(AmazonLexRuntimeV2Config.ServiceId);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Customize(pipeline);

    public virtual Task<RecognizeTextResponse> RecognizeTextAsync(
        RecognizeTextRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<RecognizeTextResponse>(request, Operations.RecognizeText, cancellationToken);
}
