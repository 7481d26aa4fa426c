using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Requests;

/// <summary>
/// The position after a page of requests. It names the last request instead of an offset,
/// so it stays right while requests are added.
/// </summary>
/// <remarks>
/// The seal ties a cursor to its query and rejects garbage. It is no protection: a cursor contains no secret.
/// </remarks>
/// <param name="CreatedAt">The creation time of the page's last request.</param>
/// <param name="Id">The ID of that request.</param>
public sealed record RequestCursor(DateTimeOffset CreatedAt, string Id)
{
    private const int SealLength = 8;
    private const int TicksLength = 8;
    private const int LongestText = 200;

    /// <summary>Returns the cursor after <paramref name="last"/> in the list of a query.</summary>
    public static string After(Request last, RequestQuery query) =>
        new RequestCursor(last.CreatedAt, last.Id).Write(query);

    /// <summary>Returns the position where a query continues; null for the first page.</summary>
    /// <exception cref="InvalidCursorException">The cursor doesn't come from this query.</exception>
    public static RequestCursor? Of(RequestQuery query) => Read(query.Cursor, FiltersOf(query));

    /// <summary>
    /// Parses a cursor; null for none. <paramref name="filters"/> identifies the list and its filters.
    /// </summary>
    /// <exception cref="InvalidCursorException">The cursor doesn't come from a list with these filters.</exception>
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

    /// <summary>Returns the cursor's text, valid only for this query.</summary>
    public string Write(RequestQuery query) => Write(FiltersOf(query));

    /// <summary>Returns the cursor's text, valid only for these filters.</summary>
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
