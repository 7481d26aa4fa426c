using ChatOps.Api.Keys;
using ChatOps.Vending;
using ChatOps.Vending.Approvals;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Api;

/// <summary>What the front door by itself reads from its configuration. A missing or wrong setting ends the start with a sentence that names it.</summary>
public static class ApiSettings
{
    /// <summary>
    /// Adds the stage (<c>Stage</c>, <c>PublicUrl</c>, <c>Approvers</c>), the policy that lies beside the program, the keys of links (<c>LinkKeys</c>, base64, one or two)
    /// and the API keys (<c>ApiKeys</c>, each with <c>Name</c>, <c>Sha256</c> and <c>Scopes</c> apart by spaces; may be left out).
    /// </summary>
    /// <exception cref="InvalidOperationException">A setting is missing or wrong.</exception>
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new StageOptions
        {
            Stage = Required(configuration, "Stage"),
            PublicUrl = Required(configuration, "PublicUrl").TrimEnd('/'),
            Approvers = [.. RequiredList(configuration, "Approvers").Select(email => new Approver(email))],
        })
        .AddSingleton(VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name)))
        .AddSingleton(new LinkKeys([.. RequiredList(configuration, "LinkKeys").Select(KeyBytes)]))
        .AddSingleton(new ApiKeys([.. configuration.GetSection("ApiKeys").GetChildren().Select(key =>
            new ApiKey(Required(key, "Name"), Required(key, "Sha256"), Required(key, "Scopes").Split(' ', StringSplitOptions.RemoveEmptyEntries)))]));

    private static string Required(IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The setting {(configuration is IConfigurationSection section ? $"{section.Path}:{name}" : name)} is missing.");

    private static List<string> RequiredList(IConfiguration configuration, string name) =>
        configuration.GetSection(name).GetChildren().Select(child => child.Value).OfType<string>().ToList() is { Count: > 0 } values
            ? values
            : throw new InvalidOperationException($"The setting {name} is missing: {name}:0, {name}:1 and so on.");

    private static ReadOnlyMemory<byte> KeyBytes(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException("The setting LinkKeys has a value that is not base64.", exception);
        }
    }
}
