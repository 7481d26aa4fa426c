using System.Text.Json;
using ChatOps.Api.Requests;
using ChatOps.Application.Requests;
using ChatOps.Conversations;
using ChatOps.Languages;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Organizations;
using ChatOps.LocalCloud.ServiceCatalog;
using ChatOps.LocalCloud.Slack;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.LocalCloud.Sns;
using ChatOps.LocalCloud.State;
using ChatOps.Playground.Page.Calls;
using ChatOps.Playground.Page.Cloud;
using ChatOps.Playground.Stores;

namespace ChatOps.Playground.Page.Feed;

/// <summary>Everything that the page shows, as JSON by key. A key that does not change costs the page
/// nothing.</summary>
internal sealed class PageSnapshot(
    CloudServices cloud,
    IRequestStore requests,
    PlaygroundDatabase database,
    CallLog calls
)
{
    private const int Messages = 200;
    private const int Mails = 100;
    private const int Requests = 50;
    private static readonly string[] Players = ["U0ANA", "U0BOB", "U0APP1", "U0APP2"];
    private static readonly string[] Rooms = ["C0GENERAL", "C0APPROVERS"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private readonly SlackScreen screen = new(cloud.Services);
    private readonly OrderBoard orders = new(cloud.Services);

    /// <summary>The picture as it is now.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TakeAsync(CancellationToken cancellationToken)
    {
        var picture = new Dictionary<string, string>(StringComparer.Ordinal);
        void Put(string key, object value) => picture[key] = JsonSerializer.Serialize(value, Json);

        Put("clock", new { aheadSeconds = Math.Round(cloud.Get<AdjustableTime>().Ahead.TotalSeconds) });
        PutSlack(Put);
        Put("mails", cloud.Get<Mailbox>().All().TakeLast(Mails));
        var tree = cloud.Get<OrganizationTree>();
        Put("units", tree.Units());
        Put("accounts", tree.Accounts());
        Put("orders", orders.Latest(Requests));
        Put(
            "settings",
            new
            {
                cloud.Get<SettingsStore>().Current.FailNextOrders,
                cloud.Get<SettingsStore>().Current.FailureReason,
                Faults = cloud.Get<Faults>().All(),
            }
        );
        Put("working", await WorkingAsync(cancellationToken));
        var page = await requests.ListAsync(new RequestQuery { Limit = Requests }, cancellationToken);
        foreach (var request in page.Items)
        {
            Put(
                $"requests/{request.Id}",
                new
                {
                    Request = RequestView.Of(request),
                    Words = request.Status.InWords(),
                    Session = LexSessions.PrefixOf(request.Origin.Conversation),
                    Steps = RequestStory.Of(request),
                }
            );
        }

        foreach (var call in calls.Latest())
        {
            Put($"calls/{call.Id}", call);
        }

        return picture;
    }

    private void PutSlack(Action<string, object> put)
    {
        var people = SlackWorkspace
            .People.Where(person => Players.Contains(person.Id, StringComparer.Ordinal) || person.IsBot)
            .ToList();
        var channels = SlackWorkspace
            .Channels.Where(channel =>
                Rooms.Contains(channel.Id, StringComparer.Ordinal)
                || Players.Contains(channel.User, StringComparer.Ordinal)
            )
            .ToList();
        put("workspace", new { people, channels });
        foreach (var channel in channels)
        {
            put($"messages/{channel.Id}", screen.Messages(channel.Id, Messages));
        }

        foreach (var player in Players)
        {
            put($"views/{player}", screen.Views(player));
        }
    }

    // The queue knows what the bot is busy with: its groups are conversations, team:channel[:thread]:person, or what a
    // person did in a form, team:person:...
    private async Task<IReadOnlyList<WorkingPlace>> WorkingAsync(CancellationToken cancellationToken)
    {
        var groups = await database.ReadAsync(
            connection =>
                connection.Rows(
                    "SELECT DISTINCT message_group FROM inbox WHERE kind LIKE 'slack-%'",
                    row => row.GetString(0)
                ),
            cancellationToken
        );
        return
        [
            .. groups
                .Select(WorkingPlace.Of)
                .OfType<WorkingPlace>()
                .Distinct()
                .OrderBy(place => place.Channel, StringComparer.Ordinal),
        ];
    }
}

/// <summary>Where in Slack an answer is being worked on.</summary>
internal sealed record WorkingPlace(string Channel, string? Thread)
{
    public static WorkingPlace? Of(string group) =>
        group.Split(':') switch
        {
            [_, ['U', ..], "home"] => null,
            [_, ['U', .. var person], ..] => new WorkingPlace($"D{person}", Thread: null),
            [_, var channel, var thread, _] => new WorkingPlace(channel, thread),
            [_, var channel, _] => new WorkingPlace(channel, Thread: null),
            _ => null,
        };
}
