using ChatOps.Measure.Wire;

namespace ChatOps.Measure.ColdStart;

/// <summary>A start: the time from the process to its first answer, its processor time, and the moments
/// between.</summary>
internal sealed record Start(double Total, double Cpu, IReadOnlyList<(string Step, double Took)> Steps);

/// <summary>A program to start, call once, and end.</summary>
internal abstract class Subject(string name)
{
    public string Name { get; } = name;

    /// <summary>Starts it, calls it once, and ends it.</summary>
    /// <param name="standIn">AWS.</param>
    /// <param name="certificate">The stand-in's certificate; null for plain HTTP.</param>
    public abstract Task<Start> StartAsync(StandIn standIn, string? certificate);
}

/// <summary>One of our published assets as a Lambda function.</summary>
internal sealed class Function(string name, string folder, string handler, Func<byte[]> payload) : Subject(name)
{
    public override async Task<Start> StartAsync(StandIn standIn, string? certificate)
    {
        standIn.Forget();
        standIn.TakeCalls();
        await using var runtime = await FunctionRuntime.StartAsync(payload());
        var environment = Settings.OfFunction(
            standIn,
            certificate is null ? null : StandIn.AllCertificates(certificate),
            runtime.Address,
            handler,
            1024
        );
        await using var process = Child.Start(Path.Combine(folder, "bootstrap"), [], environment, folder);
        var answer = await process.ButNotEndAsync(runtime.Answer);
        var cpu = process.Cpu();
        if (
            handler == "api"
            && !System.Text.Encoding.UTF8.GetString(answer).Contains("\"statusCode\":200", StringComparison.Ordinal)
        )
        {
            throw new InvalidOperationException($"{Name} answered {System.Text.Encoding.UTF8.GetString(answer)}");
        }

        return new Start(
            Figures.Milliseconds(process.StartedAt, runtime.AnsweredAt),
            cpu,
            Steps(process, runtime, standIn.TakeCalls())
        );
    }

    // Seen from outside, by the arrival of each call, so that the product contains no code that measures.
    private static List<(string Step, double Took)> Steps(
        Child process,
        FunctionRuntime runtime,
        IReadOnlyList<Call> calls
    )
    {
        var marks = calls
            .Select(call => ($"until {call.Name} arrives", call.At))
            .Append(("until the invocation is asked for", runtime.AskedAt))
            .Append(("until the answer is there", runtime.AnsweredAt))
            .OrderBy(mark => mark.Item2);
        var steps = new List<(string, double)>();
        var before = process.StartedAt;
        foreach (var (step, at) in marks)
        {
            steps.Add((step, Figures.Milliseconds(before, at)));
            before = at;
        }

        return steps;
    }
}

/// <summary>Our asset without work: it prints its usage and ends. This is the cost of the runtime alone.</summary>
internal sealed class RuntimeAlone(string folder) : Subject("the runtime alone")
{
    public override async Task<Start> StartAsync(StandIn standIn, string? certificate)
    {
        await using var process = Child.Start(
            Path.Combine(folder, "bootstrap"),
            [],
            new Dictionary<string, string>(),
            folder
        );
        await process.EndAsync();
        return new Start(Figures.Milliseconds(process.StartedAt, TimeProvider.System.GetTimestamp()), double.NaN, []);
    }
}

/// <summary>The Bolt app, from its process to its first answer over HTTP.</summary>
internal sealed class Bolt(string folder) : Subject("Bolt for JavaScript")
{
    public override async Task<Start> StartAsync(StandIn standIn, string? certificate)
    {
        standIn.TakeCalls();
        using var http = new HttpClient();
        using var request = SignedEvent.Of(1).ToRequest("http://127.0.0.1");
        await using var process = Child.Start(
            "node",
            ["app.js"],
            Settings.Bolt(standIn, certificate, FreePort.Next()),
            folder
        );
        var line = await process.ButNotEndAsync(process.FirstLine);
        var listening = TimeProvider.System.GetTimestamp();
        request.RequestUri = new Uri($"http://127.0.0.1:{line.Split(' ')[^1]}/slack/events");
        using var response = await process.ButNotEndAsync(http.SendAsync(request));
        var answered = TimeProvider.System.GetTimestamp();
        response.EnsureSuccessStatusCode();
        var queued = standIn.TakeCalls().Single(call => call.Name == "SendMessage");
        return new Start(
            Figures.Milliseconds(process.StartedAt, answered),
            process.Cpu(),
            [
                ("until it listens", Figures.Milliseconds(process.StartedAt, listening)),
                ("until SendMessage arrives", Figures.Milliseconds(listening, queued.At)),
                ("until the answer is there", Figures.Milliseconds(queued.At, answered)),
            ]
        );
    }
}
