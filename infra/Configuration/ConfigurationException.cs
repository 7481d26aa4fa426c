namespace ChatOps.Infra.Configuration;

/// <summary>A wrong configuration; each line of the message names a field.</summary>
internal sealed class ConfigurationException(string source, IReadOnlyList<string> errors)
    : Exception(
        $"The configuration ({source}) is "
            + $"wrong:{string.Concat(errors.Select(error => $"{Environment.NewLine}  {error}"))}"
    )
{
    /// <summary>One line for each mistake: the field, a colon, and the rule.</summary>
    public IReadOnlyList<string> Errors => errors;
}
