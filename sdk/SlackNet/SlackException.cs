#nullable disable
using SlackNet.WebApi;

namespace SlackNet;

public class SlackException(ErrorResponse errorResponse) : Exception(Describe(errorResponse))
{
    public string ErrorCode { get; } = errorResponse?.Error ?? "unknown";

    public IReadOnlyList<string> ErrorMessages { get; } = errorResponse?.ResponseMetadata?.Messages?.ToList() ?? [];

    public IReadOnlyDictionary<string, string> ErrorInfo { get; } = errorResponse?.Info ?? new Dictionary<string, string>();

    private static string Describe(ErrorResponse response)
    {
        if (response is null)
        {
            return "Slack's error could not be read.";
        }

        var lines = new List<string> { $"Slack refused the call: {response.Error}." };
        lines.AddRange(response.ResponseMetadata?.Messages ?? []);
        lines.AddRange(response.Info.Select(entry => $"{entry.Key}: {entry.Value}"));
        return string.Join(Environment.NewLine, lines);
    }
}
