using Amazon.Runtime;

namespace Amazon.LexRuntimeV2.Model;

public class AmazonLexRuntimeV2Request : AmazonWebServiceRequest;
