using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Sdk.Internal;

/// <summary>The defaults modes (AWS_DEFAULTS_MODE) with AWS's published timeouts.</summary>
internal static class DefaultConfigurations
{
    public static IDefaultConfigurationProvider Provider { get; } =
        new DefaultConfigurationProvider([
            Mode(DefaultConfigurationMode.Standard, connectMilliseconds: 3100),
            Mode(DefaultConfigurationMode.InRegion, connectMilliseconds: 1100),
            Mode(DefaultConfigurationMode.CrossRegion, connectMilliseconds: 3100),
            Mode(DefaultConfigurationMode.Mobile, connectMilliseconds: 30000),
            Mode(DefaultConfigurationMode.Auto, connectMilliseconds: 1100),
        ]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int connectMilliseconds) =>
        new()
        {
            Name = name,
            RetryMode = RequestRetryMode.Standard,
            S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
            ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
            TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
            TimeToFirstByteTimeout = null,
            HttpRequestTimeout = null,
        };
}
