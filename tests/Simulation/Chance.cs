namespace ChatOps.Tests.Simulation;

/// <summary>Seeded dice for several threads.</summary>
internal sealed class Chance(int seed)
{
    private readonly Lock gate = new();
    private readonly Random random = new(seed);

    public bool Of(double share)
    {
        lock (gate)
        {
            return random.NextDouble() < share;
        }
    }

    public int Between(int low, int high)
    {
        lock (gate)
        {
            return random.Next(low, high + 1);
        }
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var array = items.ToArray();
        lock (gate)
        {
            random.Shuffle(array);
        }

        return array;
    }
}
