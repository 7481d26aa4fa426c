using System.Net;
using System.Net.Http.Headers;

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
            throw new InvalidOperationException("AWS_LAMBDA_RUNTIME_API is not set: this runs only as a Lambda function.");
        }

        this.client = client;
#pragma warning disable S5332 // Lambda's own, inside the sandbox; it speaks nothing else.
        address = $"http://{host}/2018-06-01/runtime/";
#pragma warning restore S5332
    }

    /// <summary>Waits as long as it takes.</summary>
    public async Task<InvocationRequest> NextAsync(CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(address + "invocation/next", cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var input = new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        return new InvocationRequest { InputStream = input, LambdaContext = new LambdaContext(response.Headers) };
    }

    /// <summary>Null where the result was taken; otherwise why not, to be reported as the invocation's error.</summary>
    public async Task<Exception> RespondAsync(string requestId, Stream output, CancellationToken cancellationToken)
    {
        using var content = new StreamContent(output);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync($"{address}invocation/{requestId}/response", content, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge)
        {
            return new InvalidOperationException($"Lambda refused the function's result with status {(int)response.StatusCode}.");
        }

        response.EnsureSuccessStatusCode();
        return null;
    }

    public Task ReportAsync(string requestId, Exception exception, CancellationToken cancellationToken) =>
        ReportToAsync($"invocation/{requestId}/error", exception, "Function", cancellationToken);

    public Task ReportInitAsync(Exception exception, CancellationToken cancellationToken) => ReportToAsync("init/error", exception, "Runtime", cancellationToken);

    private async Task ReportToAsync(string path, Exception exception, string category, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(ErrorDocument.Of(exception));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.aws.lambda.error+json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address + path) { Content = content };
        request.Headers.Add(ErrorTypeHeader, $"{category}.{exception.GetType().Name}");
        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }
}
