namespace ChatOps.Load;

/// <summary>Reads the arguments, runs the load, and checks the thresholds.</summary>
public static class LoadProgram
{
    /// <summary>All thresholds were met.</summary>
    public const int Met = 0;

    /// <summary>At least one wasn't met.</summary>
    public const int NotMet = 1;

    /// <summary>Wrong arguments.</summary>
    public const int Usage = 64;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">See <see cref="LoadOptions.Help"/>.</param>
    /// <param name="environment">For the secrets, which don't belong on a command line.</param>
    /// <param name="output">For figures and verdict.</param>
    /// <param name="cancellationToken">Ends the load early.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Func<string, string?> environment,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        if (arguments is ["--help"])
        {
            await output.WriteLineAsync(LoadOptions.Help);
            return Met;
        }

        LoadOptions options;
        try
        {
            options = LoadOptions.Parse(arguments, environment);
        }
        catch (ArgumentException exception)
        {
            await output.WriteLineAsync($"{exception.Message}\n\n{LoadOptions.Help}");
            return Usage;
        }

        await output.WriteLineAsync(
            $"{options.Url}: {options.Rate:0.##} requests a second for {options.Duration.TotalSeconds:0.#} s, "
                + $"after {options.WarmUp.TotalSeconds:0.#} s to warm up"
        );
        using var load = new FrontDoorLoad(options);
        var started = TimeProvider.System.GetUtcNow();
        var samples = await load.RunAsync(cancellationToken);
        var report = new LoadReport(samples, options);
        await output.WriteLineAsync(report.Text);
        if (options.Result is { } folder)
        {
            await LoadResult.WriteAsync(folder, started, samples, report, options, cancellationToken);
            await output.WriteLineAsync(
                $"written: {Path.Combine(folder, LoadResult.SummaryFile)}, {LoadResult.ChartFile}, "
                    + $"{LoadResult.FiguresFile}"
            );
        }

        return report.IsMet ? Met : NotMet;
    }
}
