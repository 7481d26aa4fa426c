using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Blocks;
using ChatOps.LocalCloud.Slack.Protocol;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Slack.Api;

/// <summary><c>views.open</c>, <c>views.push</c>, <c>views.update</c>, <c>views.publish</c>.</summary>
internal sealed class ViewMethods(SlackStore store, SlackGrants grants, LocalState state, TimeProvider time)
{
    private const int DeepestStack = 3;

    public JsonObject Open(SlackArguments arguments) =>
        WithTrigger(
            arguments,
            (user, definition) =>
            {
                var id = SlackStore.NewId("V");
                return new SlackView
                {
                    Id = id,
                    User = user,
                    Type = "modal",
                    Definition = definition,
                    Hash = NewHash(),
                    RootId = id,
                };
            }
        );

    public JsonObject Push(SlackArguments arguments) => WithTrigger(arguments, Pushed);

    public JsonObject Update(SlackArguments arguments)
    {
        var definition = DefinitionOf(arguments, "modal", "home");
        return state.Transact(() =>
        {
            var view = arguments.Text("view_id") is { } id ? store.View(id) : null;
            if (view is null)
            {
                throw SlackProtocol.Refuse("not_found");
            }

            if (arguments.Text("hash") is { } hash && hash != view.Hash)
            {
                throw SlackProtocol.Refuse("hash_conflict");
            }

            return Saved(view with { Definition = definition, Hash = NewHash() });
        });
    }

    public JsonObject Publish(SlackArguments arguments)
    {
        var person = SlackWorkspace.Person(arguments.Text("user_id")) ?? throw SlackProtocol.Refuse("user_not_found");
        if (!grants.Manifest.HasHome)
        {
            throw SlackProtocol.Refuse("not_enabled");
        }

        var definition = DefinitionOf(arguments, "home");
        return state.Transact(() =>
        {
            var home = store.Views(person.Id).FirstOrDefault(view => view.Type == "home");
            if (home is not null && arguments.Text("hash") is { } hash && hash != home.Hash)
            {
                throw SlackProtocol.Refuse("hash_conflict");
            }

            var id = home?.Id ?? SlackStore.NewId("V");
            return Saved(
                new SlackView
                {
                    Id = id,
                    User = person.Id,
                    Type = "home",
                    Definition = definition,
                    Hash = NewHash(),
                    RootId = id,
                }
            );
        });
    }

    /// <summary>A submission's answer: the view that takes the place of another.</summary>
    public void Replace(SlackView view, JsonNode definition) =>
        Saved(view with { Definition = Checked(definition, "modal"), Hash = NewHash() });

    /// <summary>A submission's answer: a view on top of the stack.</summary>
    public void PushOn(string user, JsonNode definition) => Saved(Pushed(user, Checked(definition, "modal")));

    private static JsonElement DefinitionOf(SlackArguments arguments, params string[] types) =>
        Checked(
            arguments.Structure("view", "invalid_arguments")
                ?? throw SlackProtocol.Refuse("invalid_arguments", "[ERROR] missing required field: view"),
            types
        );

    private static JsonElement Checked(JsonNode definition, params string[] types)
    {
        var problems = ViewRules.Check(definition, types);
        if (problems.Count > 0)
        {
            throw SlackProtocol.Refuse("invalid_arguments", problems);
        }

        var copy = (JsonObject)definition.DeepClone();
        copy["blocks"] = BlockRules.WithBlockIds(copy["blocks"]!);
        return JsonSerializer.SerializeToElement(copy);
    }

    private static string NewHash() =>
        $"{RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue)}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";

    private SlackView Pushed(string user, JsonElement definition)
    {
        var stack = store.Views(user).Where(view => view.Type == "modal").ToList();
        if (stack.Count is 0 or >= DeepestStack)
        {
            throw SlackProtocol.Refuse(stack.Count == 0 ? "not_found" : "push_limit_reached");
        }

        return new SlackView
        {
            Id = SlackStore.NewId("V"),
            User = user,
            Type = "modal",
            Definition = definition,
            Hash = NewHash(),
            RootId = stack[0].RootId,
            PreviousId = stack[^1].Id,
        };
    }

    private JsonObject WithTrigger(SlackArguments arguments, Func<string, JsonElement, SlackView> create)
    {
        var definition = DefinitionOf(arguments, "modal");
        return state.Transact(() =>
        {
            var trigger =
                store.Trigger(arguments.Required("trigger_id")) ?? throw SlackProtocol.Refuse("invalid_trigger_id");
            if (trigger.IsUsed)
            {
                throw SlackProtocol.Refuse("exchanged_trigger_id");
            }

            if (time.GetUtcNow() > trigger.ExpiresAt)
            {
                throw SlackProtocol.Refuse("expired_trigger_id");
            }

            store.Put(trigger with { IsUsed = true });
            return Saved(create(trigger.User, definition));
        });
    }

    private JsonObject Saved(SlackView view)
    {
        store.Put(view);
        return new JsonObject { ["view"] = SlackPayloads.View(view) };
    }
}
