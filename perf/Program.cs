using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ChatOps.Benchmarks;

// --smoke runs each benchmark once; all other arguments go to BenchmarkDotNet (--filter, --job ...).
if (args is ["--smoke"])
{
    // In any build configuration: nothing is concluded from the times.
    var config = ManualConfig
        .Create(DefaultConfig.Instance)
        .AddJob(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance))
        .WithOptions(ConfigOptions.DisableOptimizationsValidator);
    var summary = BenchmarkRunner.Run<FrontDoorBenchmarks>(config);
    return summary.Reports.Length > 0 && summary.Reports.All(report => report.Success) ? 0 : 1;
}

BenchmarkSwitcher.FromAssembly(typeof(FrontDoorBenchmarks).Assembly).Run(args);
return 0;
