using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class AmazonLexModelsV2Request : AmazonWebServiceRequest;
