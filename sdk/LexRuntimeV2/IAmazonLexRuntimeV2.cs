using Amazon.LexRuntimeV2.Model;
using Amazon.Runtime;

namespace Amazon.LexRuntimeV2;

public interface IAmazonLexRuntimeV2 : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonLexRuntimeV2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig
    ) => new AmazonLexRuntimeV2Client(awsCredentials, (AmazonLexRuntimeV2Config)clientConfig);

    Task<RecognizeTextResponse> RecognizeTextAsync(
        RecognizeTextRequest request,
        CancellationToken cancellationToken = default
    );
}
