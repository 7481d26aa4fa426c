using ChatOps.Load;

using var cancellation = new CancellationTokenSource();

Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
return await LoadProgram.RunAsync(args, Environment.GetEnvironmentVariable, Console.Out, cancellation.Token);
