using Amazon.Runtime.Endpoints;

namespace Amazon.Sdk.Internal;

/// <summary>One endpoint per Region: <c>https://prefix.region.suffix</c>, unless the client names a URL.</summary>
internal sealed class RegionalEndpointProvider(string endpointPrefix) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters[ServiceEndpointResolver.ServiceUrl] is string { Length: > 0 } serviceUrl)
        {
            return new Endpoint(serviceUrl);
        }

        return new Endpoint(Hosts.Url(endpointPrefix, Hosts.Region(parameters), parameters));
    }
}

/// <summary>One endpoint for all Regions of a partition, signed for its own Region. A URL from the client is signed for
/// the client's Region, by AWS's endpoint rules.</summary>
internal sealed class GlobalEndpointProvider(string endpointPrefix) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters[ServiceEndpointResolver.ServiceUrl] is string { Length: > 0 } serviceUrl)
        {
            return new Endpoint(serviceUrl);
        }

        var region = Hosts.Region(parameters);
        var home = region.PartitionName switch
        {
            "aws" => "us-east-1",
            "aws-cn" => "cn-northwest-1",
            "aws-us-gov" => "us-gov-west-1",
            _ => region.SystemName,
        };
        return new Endpoint(
            Hosts.Url(endpointPrefix, RegionEndpoint.GetBySystemName(home), parameters),
            $$"""{"authSchemes":[{"name":"sigv4","signingName":"{{endpointPrefix}}","signingRegion":"{{home}}"}]}""",
            "{}"
        );
    }
}

internal static class Hosts
{
    public static RegionEndpoint Region(EndpointParameters parameters) =>
        RegionEndpoint.GetBySystemName((string)parameters[ServiceEndpointResolver.Region]);

    public static string Url(string endpointPrefix, RegionEndpoint region, EndpointParameters parameters)
    {
        var fips = parameters[ServiceEndpointResolver.UseFips] is true ? "-fips" : "";
        var suffix = parameters[ServiceEndpointResolver.UseDualStack] is true ? "api.aws" : region.PartitionDnsSuffix;
        return $"https://{endpointPrefix}{fips}.{region.SystemName}.{suffix}";
    }
}
