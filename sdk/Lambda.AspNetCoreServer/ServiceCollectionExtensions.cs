using Amazon.Lambda.AspNetCoreServer.Hosting.Internal;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What invokes the function.</summary>
public enum LambdaEventSource
{
    /// <summary>API Gateway's HTTP API, payload version 2.0.</summary>
    HttpApi = 1,
}

public static class ServiceCollectionExtensions
{
    /// <summary>As a Lambda function the application takes the event source's invocations; anywhere else this changes nothing and Kestrel serves.</summary>
    public static IServiceCollection AddAWSLambdaHosting(this IServiceCollection services, LambdaEventSource eventSource)
    {
        if (eventSource != LambdaEventSource.HttpApi)
        {
            throw new ArgumentException($"Event source type {eventSource} unknown", nameof(eventSource));
        }

        return string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME"))
            ? services
            : services.Replace(ServiceDescriptor.Singleton<IServer, HttpApiServer>());
    }
}
