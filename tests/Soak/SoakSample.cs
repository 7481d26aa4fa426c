using System.Globalization;

namespace ChatOps.Tests.Soak;

/// <summary>A playground's state at one moment.</summary>
/// <param name="At">Since the start.</param>
/// <param name="Heap">In use after a collection, in MiB.</param>
/// <param name="WorkingSet">In MiB.</param>
/// <param name="Queue">Waiting and running messages.</param>
/// <param name="Work">Requests with work items.</param>
/// <param name="Requests">Created so far.</param>
internal sealed record SoakSample(TimeSpan At, double Heap, double WorkingSet, int Queue, int Work, int Requests)
{
    public const string Heading = "    time   heap MiB   working set MiB   queue   open   requests";

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{At:hh\\:mm\\:ss} {Heap, 10:F1} {WorkingSet, 17:F1} {Queue, 7} {Work, 6} {Requests, 10}"
        );
}
