using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class TagResourceRequest : AmazonLexModelsV2Request
{
    public string ResourceARN { get; set; }
    public Dictionary<string, string> Tags { get; set; }
}

public class TagResourceResponse : AmazonWebServiceResponse;

public class ListTagsForResourceRequest : AmazonLexModelsV2Request
{
    public string ResourceARN { get; set; }
}

public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    public Dictionary<string, string> Tags { get; set; }
}
