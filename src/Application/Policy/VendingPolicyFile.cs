using System.Text.Json;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Policy;

/// <summary>The compiled policy that lies beside each host.</summary>
public static class VendingPolicyFile
{
    /// <summary>The file's name beside each host.</summary>
    public const string Name = "vending-policy.json";

    /// <summary>Reads the policy and checks it again, since a wrong one would vend accounts nobody wanted.</summary>
    /// <exception cref="InvalidDataException">The file is not a policy; the message names the file and the field.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static VendingPolicy Load(string path)
    {
        var policy = Parse(path);
        var errors = VendingPolicyRules.Check(policy).ToList();
        return errors.Count == 0
            ? policy
            : throw new InvalidDataException($"{path}: {string.Join("; ", errors.Select(error => $"{error.Field}: {error.Message}"))}");
    }

    private static VendingPolicy Parse(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            CompiledJson.RefuseNulls(bytes, path);
            return JsonSerializer.Deserialize(bytes, VendingPolicyJson.Default.VendingPolicy)
                ?? throw new InvalidDataException($"{path}: is null, not a policy");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }
}
