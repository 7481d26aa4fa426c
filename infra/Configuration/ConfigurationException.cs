namespace ChatOps.Infra.Configuration;

/// <summary>The configuration is wrong; each line of the message names a field.</summary>
internal sealed class ConfigurationException(string source, IReadOnlyList<string> errors)
    : Exception(
        $"The configuration ({source}) is wrong:{string.Concat(errors.Select(error => $"{Environment.NewLine}  {error}"))}"
    )
{
    /// <summary>One for each mistake: the field, a colon, and what it must be.</summary>
    public IReadOnlyList<string> Errors => errors;
}
