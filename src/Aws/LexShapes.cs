using Amazon.LexRuntimeV2.Model;
using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Aws;

/// <summary>Converts Lex's session state between our record and the SDK's type.</summary>
internal static class LexShapes
{
    public static SessionState ToSdk(LexSessionState state) =>
        new()
        {
            SessionAttributes = state.SessionAttributes?.ToDictionary(StringComparer.Ordinal),
            OriginatingRequestId = state.OriginatingRequestId,
            DialogAction = state.DialogAction is { } action
                ? new DialogAction { Type = action.Type, SlotToElicit = action.SlotToElicit }
                : null,
            Intent = state.Intent is { } intent
                ? new Intent
                {
                    Name = intent.Name,
                    State = intent.State,
                    ConfirmationState = intent.ConfirmationState,

                    // An unfilled slot is left out: the published marshaller doesn't accept a null in this map.
                    Slots = intent
                        .Slots?.Where(slot => slot.Value?.Value is not null)
                        .ToDictionary(slot => slot.Key, slot => ToSdk(slot.Value!), StringComparer.Ordinal),
                }
                : null,
        };

    public static LexSessionState FromSdk(SessionState? state) =>
        new()
        {
            SessionAttributes = state?.SessionAttributes,
            OriginatingRequestId = state?.OriginatingRequestId,
            DialogAction = state?.DialogAction?.Type is { } type
                ? new LexDialogAction { Type = type.Value, SlotToElicit = state.DialogAction.SlotToElicit }
                : null,
            Intent = state?.Intent is { } intent
                ? new LexIntent
                {
                    Name = intent.Name,
                    State = intent.State?.Value,
                    ConfirmationState = intent.ConfirmationState?.Value,
                    Slots = intent.Slots?.ToDictionary(
                        slot => slot.Key,
                        slot => FromSdk(slot.Value),
                        StringComparer.Ordinal
                    ),
                }
                : null,
        };

    private static Slot ToSdk(LexSlot slot) =>
        new()
        {
            Shape = slot.Shape,
            Value = new Value
            {
                OriginalValue = slot.Value!.OriginalValue,
                InterpretedValue = slot.Value.InterpretedValue,
                ResolvedValues = slot.Value.ResolvedValues?.ToList(),
            },
        };

    private static LexSlot? FromSdk(Slot? slot) =>
        slot?.Value is not { InterpretedValue: not null } filled
            ? null
            : new LexSlot
            {
                Shape = slot.Shape?.Value ?? "Scalar",
                Value = new LexSlotValue
                {
                    OriginalValue = filled.OriginalValue,
                    InterpretedValue = filled.InterpretedValue,
                    ResolvedValues = filled.ResolvedValues,
                },
            };
}
