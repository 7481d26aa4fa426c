using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The differences between functions.</summary>
/// <param name="Name">Its name, without project and stage.</param>
/// <param name="Asset">Its published folder.</param>
/// <param name="Handler">One of the asset's functions.</param>
/// <param name="Seconds">Its timeout.</param>
/// <param name="Megabytes">Its memory, and with it its share of a processor.</param>
/// <param name="Environment">Its settings.</param>
/// <param name="Rights">Its rights besides those to write its log and its traces.</param>
internal sealed record FunctionSettings(
    string Name,
    string Asset,
    string Handler,
    int Seconds,
    int Megabytes,
    IReadOnlyDictionary<string, string> Environment,
    IEnumerable<Right> Rights
)
{
    /// <summary>Lambda's retries of a failed asynchronous call; null if every call is synchronous.</summary>
    public int? Retries { get; init; }
}

/// <summary>A function with its log group and a role that has only its rights.</summary>
internal sealed class ChatOpsFunction : Construct
{
    // .NET reads OpenSSL's file and its directory before the first call. On Amazon Linux the directory repeats the
    // file's certificates.
    private static readonly KeyValuePair<string, string> NoCertificateDirectory = new("SSL_CERT_DIR", "/nonexistent");

    public ChatOpsFunction(Construct scope, string id, Places places, FunctionSettings settings)
        : base(scope, id)
    {
        Settings = settings;
        Name = places.Names.Function(settings.Name);
        LogGroup = LogGroups.Create(this, $"/aws/lambda/{Name}", places.Configuration.LogRetentionDays);
        var region = Stack.Of(this).Region;
        Role = new Role(
            this,
            "Role",
            new RoleProps
            {
                RoleName = Name,
                AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                InlinePolicies = Right.Policies([
                    Right.To(
                        "WriteLog",
                        Places.Arn("logs", region, $"log-group:/aws/lambda/{Name}:*"),
                        "logs:CreateLogStream",
                        "logs:PutLogEvents"
                    ),
                    Right.To("WriteTraces", "*", "xray:PutTraceSegments", "xray:PutTelemetryRecords"),
                    .. TableRights.KeepRequests(places),
                    .. settings.Rights,
                ]),
            }
        );
        Function = new Function(
            this,
            "Function",
            new FunctionProps
            {
                FunctionName = Name,
                Runtime = Runtime.PROVIDED_AL2023,
                Architecture = AssetFolders.IsForArm64(settings.Asset) ? Architecture.ARM_64 : Architecture.X86_64,
                Code = Code.FromAsset(settings.Asset),
                Handler = settings.Handler,

                // Keeps CDK from adding rights: the role has only the rights above.
                Role = Role.WithoutPolicyUpdates(),
                Timeout = Duration.Seconds(settings.Seconds),
                MemorySize = settings.Megabytes,
                Environment = settings.Environment.Append(NoCertificateDirectory).ToDictionary(StringComparer.Ordinal),
                Tracing = Tracing.ACTIVE,
                LogGroup = LogGroup,
                RetryAttempts = settings.Retries,
            }
        );
    }

    public FunctionSettings Settings { get; }

    public string Name { get; }

    public LogGroup LogGroup { get; }

    public Role Role { get; }

    public Function Function { get; }
}
