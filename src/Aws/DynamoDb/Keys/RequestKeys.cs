using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>The attributes of a request and of its lists. A request without a list's attribute isn't in that
/// list.</summary>
internal static class RequestKeys
{
    public const string Version = "version";
    public const string Status = "status";

    public const string AllList = "allList";
    public const string StatusList = "statusList";
    public const string RequesterList = "requesterList";
    public const string DueList = "dueList";
    public const string WaitingList = "waitingList";

    public const string Age = "age";
    public const string DueAt = "dueAt";
    public const string ApprovedAt = "approvedAt";

    public const string All = "REQUEST";
    public const string Due = "DUE";
    public const string Waiting = "WAITING";

    private const string Prefix = "REQUEST#";

    public static ItemKey Key(string id) => new($"{Prefix}{id}", All);

    /// <summary>The ID in a request's or a resource's key.</summary>
    public static string Id(Dictionary<string, AttributeValue> item)
    {
        var key = item[ItemKey.Partition].S;
        return key[(key.IndexOf('#', StringComparison.Ordinal) + 1)..];
    }

    public static string InStatus(RequestStatus status) => $"STATUS#{status}";

    public static string OfRequester(string email) => $"REQUESTER#{EmailAddress.MailboxOf(email)}";

    /// <summary>A position in a list sorted by time; the ID makes it unique.</summary>
    public static string Place(DateTimeOffset time, string id) => $"{ItemKey.Sortable(time)}#{id}";

    /// <summary>A position after every other at that time: no ID begins with a tilde.</summary>
    public static string EndOf(DateTimeOffset time) => $"{ItemKey.Sortable(time)}#~";

    public static DateTimeOffset TimeOf(string place) =>
        ItemKey.Time(place[..place.IndexOf('#', StringComparison.Ordinal)]);

    public static Request Read(Dictionary<string, AttributeValue> item) => RequestJson.Read(item[ItemKey.Document].S);

    public static Dictionary<string, AttributeValue> Item(Request request)
    {
        var item = Key(request.Id).Attributes();
        item[Version] = new AttributeValue { N = request.Version.ToString(CultureInfo.InvariantCulture) };
        item[Status] = new AttributeValue(request.Status.ToString());
        item[AllList] = new AttributeValue(All);
        item[StatusList] = new AttributeValue(InStatus(request.Status));
        item[RequesterList] = new AttributeValue(OfRequester(request.Requester.Email));
        item[Age] = new AttributeValue(Place(request.CreatedAt, request.Id));
        item[ItemKey.Document] = new AttributeValue(RequestJson.Write(request));
        if (request.DueAt is { } due)
        {
            item[DueList] = new AttributeValue(Due);
            item[DueAt] = new AttributeValue(Place(due, request.Id));
        }

        if (request is { Status: RequestStatus.Approved, ApprovedAt: { } approved })
        {
            item[WaitingList] = new AttributeValue(Waiting);
            item[ApprovedAt] = new AttributeValue(Place(approved, request.Id));
        }

        return item;
    }
}
