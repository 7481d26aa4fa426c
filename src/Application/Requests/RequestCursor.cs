using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Requests;

/// <summary>
/// Where a page of requests ended: a place in the order (newest first), not an offset, so that it stays right while
/// requests come and go.
/// Every store writes it alike. The seal ties it to its query and turns garbage away; it keeps no secret and guards
/// none.
/// </summary>
/// <param name="CreatedAt">When the last request of the page was created.</param>
/// <param name="Id">That request.</param>
public sealed record RequestCursor(DateTimeOffset CreatedAt, string Id)
{
    private const int SealLength = 8;
    private const int TicksLength = 8;
    private const int LongestText = 200;

    /// <summary>The place after <paramref name="last"/> in the list that <paramref name="query"/> asks for.</summary>
    public static string After(Request last, RequestQuery query) =>
        new RequestCursor(last.CreatedAt, last.Id).Write(query);

    /// <summary>The place from which <paramref name="query"/> goes on; null where it starts at the top.</summary>
    /// <exception cref="InvalidCursorException">The cursor was not given for this query.</exception>
    public static RequestCursor? Of(RequestQuery query) => Read(query.Cursor, FiltersOf(query));

    /// <summary>Returns the place that a cursor's text names; null for none. Other lists than that of requests have
    /// filters of their own.</summary>
    /// <exception cref="InvalidCursorException">The cursor was not given for these filters.</exception>
    public static RequestCursor? Read(string? text, string filters)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Length > LongestText || !Base64Url.IsValid(text))
        {
            throw new InvalidCursorException();
        }

        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= SealLength + TicksLength || Base64Url.EncodeToString(bytes) != text)
        {
            throw new InvalidCursorException();
        }

        var place = bytes.AsSpan(SealLength);
        var ticks = BinaryPrimitives.ReadInt64BigEndian(place);
        if (
            !Seal(place, filters).SequenceEqual(bytes.AsSpan(0, SealLength))
            || ticks < 0
            || ticks > DateTimeOffset.MaxValue.UtcTicks
        )
        {
            throw new InvalidCursorException();
        }

        return new RequestCursor(
            new DateTimeOffset(ticks, TimeSpan.Zero),
            Encoding.UTF8.GetString(place[TicksLength..])
        );
    }

    /// <summary>The cursor's text, good for this query only.</summary>
    public string Write(RequestQuery query) => Write(FiltersOf(query));

    /// <summary>Returns the cursor's text, good for these filters only.</summary>
    public string Write(string filters)
    {
        var place = new byte[TicksLength + Encoding.UTF8.GetByteCount(Id)];
        BinaryPrimitives.WriteInt64BigEndian(place, CreatedAt.UtcTicks);
        Encoding.UTF8.GetBytes(Id, place.AsSpan(TicksLength));
        return Base64Url.EncodeToString([.. Seal(place, filters), .. place]);
    }

    private static string FiltersOf(RequestQuery query)
    {
        var requester = query.Requester is null ? "any" : $"={EmailAddress.Normalize(query.Requester)}";
        var times = query is { CreatedFrom: null, CreatedBefore: null }
            ? string.Empty
            : $"{query.CreatedFrom?.UtcTicks}-{query.CreatedBefore?.UtcTicks}\n";
        return $"{query.Status?.ToString() ?? "any"}\n{requester}\n{times}";
    }

    private static ReadOnlySpan<byte> Seal(ReadOnlySpan<byte> place, string filters) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(filters), .. place]).AsSpan(0, SealLength);
}
