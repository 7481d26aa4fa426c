using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using ChatOps.Benchmarks;

// --smoke: each benchmark once, to see that all of them still run; everything else goes to BenchmarkDotNet (--filter, --job ...).
if (args is ["--smoke"])
{
    var summary = BenchmarkRunner.Run<FrontDoorBenchmarks>(ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.Dry.WithToolchain(BenchmarkDotNet.Toolchains.InProcess.Emit.InProcessEmitToolchain.Instance)));
    return summary.Reports.Length > 0 && summary.Reports.All(report => report.Success) ? 0 : 1;
}

BenchmarkSwitcher.FromAssembly(typeof(FrontDoorBenchmarks).Assembly).Run(args);
return 0;
