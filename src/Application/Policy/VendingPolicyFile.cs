using ChatOps.Domain.Policy;

namespace ChatOps.Application.Policy;

/// <summary>The compiled policy, deployed next to each host.</summary>
public static class VendingPolicyFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "vending-policy.json";

    /// <summary>Reads and checks the policy.</summary>
    /// <exception cref="InvalidDataException">
    /// The file isn't a valid policy; the message names the file and the field.
    /// </exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static VendingPolicy Load(string path) =>
        CompiledJson.Load(path, VendingPolicyJson.Default.VendingPolicy, VendingPolicyRules.Check);
}
