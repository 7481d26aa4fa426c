using Amazon.Runtime;

namespace Amazon.LexModelsV2;

public class AmazonLexModelsV2Request : AmazonWebServiceRequest;
