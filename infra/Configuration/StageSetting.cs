using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOps.Infra.Configuration;

/// <summary>The stage's setting for the functions, <c>CHATOPS_STAGE</c>.</summary>
internal static class StageSetting
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Returns the setting as JSON.</summary>
    /// <param name="configuration">The stage.</param>
    /// <param name="productName">The Service Catalog product to order; null for Account Factory.</param>
    public static string Of(StageConfiguration configuration, string? productName) =>
        JsonSerializer.Serialize(
            new
            {
                configuration.Stage,
                configuration.Approvers,
                configuration.OperatorsMailbox,
                productName,
                configuration.Slack,
                configuration.RateLimits,
                configuration.SignIn,
                Languages = configuration.Languages.Count == 0 ? null : configuration.Languages,
            },
            Web
        );
}
