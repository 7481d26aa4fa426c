using ChatOps.Measure;
using ChatOps.Measure.ColdStart;
using ChatOps.Measure.FrontDoor;
using ChatOps.Measure.Memory;
using ChatOps.Measure.Size;
using ChatOps.Measure.Turn;

var options = new Options(args);
switch (args)
{
    case ["cold-start", ..]:
        await ColdStartRun.RunAsync(options);
        return 0;
    case ["front-door", ..]:
        await FrontDoorRun.RunAsync(options);
        return 0;
    case ["memory", ..]:
        await MemoryRun.RunAsync(options);
        return 0;
    case ["size", ..]:
        await SizeRun.RunAsync(options);
        return 0;
    case ["dynamodb", ..]:
        await TableRun.RunAsync(options);
        return 0;
    case ["turn", ..]:
        await TurnRun.RunAsync(options);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Use the scripts in perf/: cold-start.sh, front-door.sh, memory.sh, size.sh, turn.sh."
        );
        return 64;
}
