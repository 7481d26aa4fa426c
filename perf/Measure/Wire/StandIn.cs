using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ChatOps.Measure.Wire;

/// <summary>A received call.</summary>
/// <param name="Name">The AWS target's operation, Slack's method, or the path.</param>
/// <param name="At">When, by <see cref="TimeProvider.GetTimestamp"/>.</param>
/// <param name="Connection">The connection.</param>
/// <param name="Item">The partition key of a DynamoDB item; empty for other calls.</param>
internal sealed record Call(string Name, long At, string Connection, string Item);

/// <summary>AWS and Slack for the measured programs, with answers that cost almost nothing: SQS (JSON protocol),
/// Secrets Manager, DynamoDB (<see cref="StandInTable"/>), Lex and Slack's Web API.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    private static readonly string[] Bundles =
    [
        "/etc/ssl/certs/ca-certificates.crt",
        "/etc/pki/tls/certs/ca-bundle.crt",
    ];
    private const string AuthTest =
        """{"ok":true,"url":"https:"""
        + """//local.slack.com/","team":"Local","user":"chatops","team_id":"T0LOCAL","user_id":"U0BOT","bot_"""
        + """id":"B0BOT"}""";
    private const string User =
        """{"ok":true,"user":{"id":"U0ANA","team_id":"T0LOCAL","name":"ana","deleted":false,"real_name":"Ana """
        + """Lopez","is_bot":false,"profile":"""
        + """{"email":"ana@example.com","first_name":"Ana","last_name":"Lopez","real_name":"Ana """
        + """Lopez","display_name":"ana"}}}""";
    private const string Posted =
        """{"ok":true,"channel":"D0ANA","ts":"1700000000.000200","message":{"ts":"1700000000.000200","text":"ok"}}""";

    private static readonly string Secret =
        $$$"""{"ARN":"arn:aws:secretsmanager:us-east-1:123456789012:secret:"""
        + $$$"""perf","Name":"perf","VersionId":"00000000-0000-4000-8000-000000000001","SecretString":"{"""
        + $$$"""\"linkKeys\":[\"{{{Convert.ToBase64String(new byte[32])}}}\"],\"apiKeys\":[],\"slack\":"""
        + $$$"""{\"signingSecrets\":[\"{{{SigningSecret}}}\"],\"botToken\":\"xoxb-local\"}}"}""";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Call> calls = new();
    private readonly StandInTable table = new();
    private int turns;

    private StandIn(WebApplication app) => this.app = app;

    /// <summary>Its address.</summary>
    public string Url => app.Urls.First();

    /// <summary>Separate addresses for DynamoDB and SQS, which are other hosts on AWS and use other
    /// connections.</summary>
    public (string DynamoDb, string Sqs) Others => (app.Urls.ElementAt(1), app.Urls.ElementAt(2));

    /// <summary>Keeps the calls; off under load.</summary>
    public bool Remembers { get; set; } = true;

    /// <summary>Delays a call's answer.</summary>
    public Func<Call, Task> Hold { get; set; } = _ => Task.CompletedTask;

    /// <summary>Starts it.</summary>
    /// <param name="certificate">The file for its certificate, as PEM; null for plain HTTP.</param>
    public static async Task<StandIn> StartAsync(string? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        var identity = certificate is null ? null : Certificate(certificate);
        builder.WebHost.ConfigureKestrel(options =>
        {
            for (var address = 0; address < 3; address++)
            {
                options.Listen(
                    IPAddress.Loopback,
                    0,
                    listen =>
                    {
                        listen.Protocols = HttpProtocols.Http1;
                        if (identity is not null)
                        {
                            listen.UseHttps(identity);
                        }
                    }
                );
            }
        });
        var standIn = new StandIn(builder.Build());
        standIn.app.Run(standIn.AnswerAsync);
        await standIn.app.StartAsync(CancellationToken.None);
        return standIn;
    }

    /// <summary>Writes a file with this machine's certificates and the stand-in's, as many as a program usually
    /// trusts.</summary>
    /// <param name="certificate">The stand-in's.</param>
    public static string AllCertificates(string certificate)
    {
        var all = $"{certificate}.all";
        if (!File.Exists(all))
        {
            // PEM blocks are on separate lines, and the export ends without a line break.
            File.WriteAllText(
                all,
                File.ReadAllText(certificate)
                    + Environment.NewLine
                    + string.Concat(Bundles.Where(File.Exists).Take(1).Select(File.ReadAllText))
            );
        }

        return all;
    }

    /// <summary>Returns the calls since the last call of this method.</summary>
    public IReadOnlyList<Call> TakeCalls()
    {
        var taken = new List<Call>();
        while (calls.TryDequeue(out var call))
        {
            taken.Add(call);
        }

        return taken;
    }

    public void Forget() => table.Clear();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 1024));
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        var target = context.Request.Headers["X-Amz-Target"].ToString();
        var name =
            target.Length > 0
                ? target[(target.IndexOf('.', StringComparison.Ordinal) + 1)..]
                : context.Request.Path.Value![(context.Request.Path.Value!.LastIndexOf('/') + 1)..];
        if (Remembers)
        {
            var call = new Call(
                name,
                TimeProvider.System.GetTimestamp(),
                context.Connection.Id,
                StandInTable.ItemOf(name, body.Span)
            );
            calls.Enqueue(call);
            await Hold(call);
        }

        var answer = Encoding.UTF8.GetBytes(AnswerTo(name, body));
        context.Response.ContentType = target.StartsWith("AmazonSQS", StringComparison.Ordinal)
            ? "application/x-amz-json-1.0"
            : "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private string AnswerTo(string name, ReadOnlyMemory<byte> body) =>
        name switch
        {
            "SendMessage" => SqsAnswer.To(body.Span),
            "GetSecretValue" => Secret,
            "auth.test" => AuthTest,
            "users.info" => User,
            "chat.postMessage" or "chat.update" => Posted,
            "text" => Understood(),
            _ => table.Answer(name, body.Span),
        };

    // Each turn fills a slot: an unchanged state means no answer, and costs a second call.
    private string Understood()
    {
        var email = $"ana{Interlocked.Increment(ref turns)}@example.com";
        return $$$"""{"messages":[{"content":"Which account type would you """
            + $$$"""like?","contentType":"PlainText"}],"sessionState":{"dialogAction":"""
            + $$$"""{"type":"ElicitSlot","slotToElicit":"AccountType"},"intent":"""
            + $$$"""{"name":"AWSAccountVending","slots":{"AccountType":null,"RootEmail":{"shape":"Scalar","value":"""
            + $$$"""{"originalValue":"{{{email}}}","interpretedValue":"{{{email}}}","resolvedValues":"""
            + $$$"""[]}},"AccountOU":null},"state":"InProgress","confirmationState":"None"},"sessionAttributes":"""
            + $$$"""{},"originatingRequestId":"0"},"interpretations":[],"requestAttributes":{},"sessionId":"0"}""";
    }

    private static X509Certificate2 Certificate(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(
                certificateAuthority: true,
                hasPathLengthConstraint: false,
                0,
                critical: true
            )
        );
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
