using Amazon.Runtime;

namespace Amazon.LexRuntimeV2;

public class AmazonLexRuntimeV2Request : AmazonWebServiceRequest;
