using Amazon.Runtime;

namespace Amazon.ServiceCatalog;

public class AmazonServiceCatalogRequest : AmazonWebServiceRequest;
