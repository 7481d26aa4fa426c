using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class AmazonServiceCatalogRequest : AmazonWebServiceRequest;
