using Amazon.LexRuntimeV2.Model;
using Amazon.Runtime;

namespace Amazon.LexRuntimeV2;

public interface IAmazonLexRuntimeV2 : IAmazonService, IDisposable
{
    Task<RecognizeTextResponse> RecognizeTextAsync(RecognizeTextRequest request, CancellationToken cancellationToken = default);
}
