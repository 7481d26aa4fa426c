using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ChatOps.Tests.Hostile;

/// <summary>Runs the corpus, then generated inputs. The default run always has the same inputs. A longer run
/// (CHATOPS_HOSTILE_CASES) has a new seed, prints it when it fails, and repeats it (CHATOPS_HOSTILE_SEED).</summary>
internal static class HostileRun
{
    private const int CasesInTheSuite = 50;
    private const int MostFindings = 8;
    private const int LongestShown = 3000;

    // Far beyond the time of any input, even on a busy machine.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    private static readonly string? CasesSetting = Environment.GetEnvironmentVariable("CHATOPS_HOSTILE_CASES");

    /// <summary>The number of generated inputs for each target.</summary>
    public static int Cases { get; } =
        CasesSetting is null ? CasesInTheSuite : int.Parse(CasesSetting, CultureInfo.InvariantCulture);

    private static ulong Seed { get; } =
        (Environment.GetEnvironmentVariable("CHATOPS_HOSTILE_SEED"), CasesSetting) switch
        {
            ({ } seed, _) => ulong.Parse(seed, CultureInfo.InvariantCulture),
            (_, null) => 20_261_121,
            _ => (ulong)Random.Shared.NextInt64(),
        };

    /// <summary>Gives each input to the check. An exception or a hang is a finding; the report shows each kind
    /// once.</summary>
    /// <param name="target">The target, for the report.</param>
    /// <param name="known">Inputs of every run.</param>
    /// <param name="generated">The generator of more inputs.</param>
    /// <param name="check">Throws if the input did harm.</param>
    /// <param name="share">The divisor for targets with expensive inputs.</param>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Every exception that a hostile input causes is a finding."
    )]
    public static async Task TryAsync(
        string target,
        IEnumerable<HostileInput> known,
        Gen<HostileInput> generated,
        Func<HostileInput, Task> check,
        int share = 1
    )
    {
        var findings = new Dictionary<string, string>(StringComparer.Ordinal);
        var inputs = known.Concat(
            generated.Sample(numberOfSamples: Math.Max(1, Cases / share), seed: new Rnd(Seed), size: 50)
        );
        foreach (var input in inputs)
        {
            try
            {
                await check(input).WaitAsync(Hang, TimeProvider.System, TestContext.Current.CancellationToken);
            }
            catch (Exception exception) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                findings.TryAdd(
                    KindOf(exception),
                    $"{input.Name}\n{exception}\nThe input, to be kept in tests/Hostile/corpus, in "
                        + $"base64:\n{Shown(input.Bytes)}"
                );
            }

            if (findings.Count == MostFindings)
            {
                break;
            }
        }

        Assert.True(
            findings.Count == 0,
            $"{target}: CHATOPS_HOSTILE_SEED={Seed} CHATOPS_HOSTILE_CASES={Cases} shows it "
                + $"again.\n\n{string.Join("\n\n", findings.Values)}"
        );
    }

    // Many inputs find the same fault, so its location tells faults apart.
    private static string KindOf(Exception exception)
    {
        var place = exception
            .StackTrace?.Split('\n')
            .FirstOrDefault(line =>
                line.Contains("ChatOps.", StringComparison.Ordinal)
                && !line.Contains(nameof(HostileRun), StringComparison.Ordinal)
            );
        return $"{exception.GetType()} {place}";
    }

    private static string Shown(byte[] bytes)
    {
        var text = Convert.ToBase64String(bytes);
        return text.Length <= LongestShown ? text : $"{text[..LongestShown]}... ({bytes.Length} bytes)";
    }
}

/// <summary>An input.</summary>
/// <param name="Name">Its source.</param>
/// <param name="Bytes">The bytes to send.</param>
internal sealed record HostileInput(string Name, byte[] Bytes);
