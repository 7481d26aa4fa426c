using System.Net.Http.Headers;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The calls of the Runtime API, version 2018-06-01.</summary>
internal sealed class RuntimeApi
{
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    private readonly HttpClient client;
    private readonly string address;

    public RuntimeApi(HttpClient client)
    {
        var host = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
        if (string.IsNullOrEmpty(host))
        {
            throw new InvalidOperationException(
                "AWS_LAMBDA_RUNTIME_API is not set: this runs only as a Lambda function."
            );
        }

        this.client = client;
#pragma warning disable S5332 // Lambda's own, inside the sandbox; it speaks nothing else.
        address = $"http://{host}/2018-06-01/runtime/";
#pragma warning restore S5332
    }

    /// <summary>Waits for the next invocation without a timeout.</summary>
    public async Task<InvocationRequest> NextAsync(ILambdaLogger logger, CancellationToken cancellationToken)
    {
        using var response = await client
            .GetAsync(address + "invocation/next", cancellationToken)
            .ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var input = new MemoryStream(
            await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
        );
        return new InvocationRequest
        {
            InputStream = input,
            LambdaContext = new LambdaContext(response.Headers, logger),
        };
    }

    public async Task RespondAsync(string requestId, Stream output, CancellationToken cancellationToken)
    {
        using var content = new StreamContent(output);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client
            .PostAsync($"{address}invocation/{requestId}/response", content, cancellationToken)
            .ConfigureAwait(false);
        Check(response);
    }

    public Task ReportAsync(string requestId, Exception exception, CancellationToken cancellationToken) =>
        ReportToAsync($"invocation/{requestId}/error", exception, exception.GetType().Name, cancellationToken);

    // An init error's type is only in its document.
    public Task ReportInitAsync(Exception exception, CancellationToken cancellationToken) =>
        ReportToAsync("init/error", exception, type: null, cancellationToken);

    private async Task ReportToAsync(string path, Exception exception, string type, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(ErrorDocument.Of(exception));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.aws.lambda.error+json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address + path) { Content = content };
        if (type is not null)
        {
            request.Headers.Add(ErrorTypeHeader, type);
        }

        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        Check(response);
    }

    private static void Check(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new RuntimeApiClientException(
                $"The Runtime API answered {(int)response.StatusCode}.",
                (int)response.StatusCode
            );
        }
    }
}

/// <summary>The Runtime API refused a call.</summary>
public class RuntimeApiClientException(string message, int statusCode) : Exception(message)
{
    public int StatusCode => statusCode;
}
