using ChatOps.Domain.Policy;

namespace ChatOps.Application.Policy;

/// <summary>The compiled policy that lies beside each host.</summary>
public static class VendingPolicyFile
{
    /// <summary>The file's name beside each host.</summary>
    public const string Name = "vending-policy.json";

    /// <summary>Reads the policy and checks it again, since a wrong one would vend accounts nobody wanted.</summary>
    /// <exception cref="InvalidDataException">The file is not a policy; the message names the file and the
    /// field.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static VendingPolicy Load(string path) =>
        CompiledJson.Load(path, VendingPolicyJson.Default.VendingPolicy, VendingPolicyRules.Check);
}
