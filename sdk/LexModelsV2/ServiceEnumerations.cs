using System.Text.Json.Serialization;
using Amazon.Runtime;
using Amazon.Sdk.Internal;

namespace Amazon.LexModelsV2;

[JsonConverter(typeof(ConstantConverter<BotStatus>))]
public class BotStatus(string value) : ConstantClass(value)
{
    public static readonly BotStatus Creating = new("Creating");
    public static readonly BotStatus Available = new("Available");
    public static readonly BotStatus Inactive = new("Inactive");
    public static readonly BotStatus Deleting = new("Deleting");
    public static readonly BotStatus Failed = new("Failed");
    public static readonly BotStatus Versioning = new("Versioning");
    public static readonly BotStatus Importing = new("Importing");
    public static readonly BotStatus Updating = new("Updating");

    public static BotStatus FindValue(string value) => FindValue<BotStatus>(value);

    public static implicit operator BotStatus(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotFilterName>))]
public class BotFilterName(string value) : ConstantClass(value)
{
    public static readonly BotFilterName BotName = new("BotName");
    public static readonly BotFilterName BotType = new("BotType");

    public static BotFilterName FindValue(string value) => FindValue<BotFilterName>(value);

    public static implicit operator BotFilterName(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotFilterOperator>))]
public class BotFilterOperator(string value) : ConstantClass(value)
{
    public static readonly BotFilterOperator CO = new("CO");
    public static readonly BotFilterOperator EQ = new("EQ");
    public static readonly BotFilterOperator NE = new("NE");

    public static BotFilterOperator FindValue(string value) => FindValue<BotFilterOperator>(value);

    public static implicit operator BotFilterOperator(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotSortAttribute>))]
public class BotSortAttribute(string value) : ConstantClass(value)
{
    public static readonly BotSortAttribute BotName = new("BotName");

    public static BotSortAttribute FindValue(string value) => FindValue<BotSortAttribute>(value);

    public static implicit operator BotSortAttribute(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SortOrder>))]
public class SortOrder(string value) : ConstantClass(value)
{
    public static readonly SortOrder Ascending = new("Ascending");
    public static readonly SortOrder Descending = new("Descending");

    public static SortOrder FindValue(string value) => FindValue<SortOrder>(value);

    public static implicit operator SortOrder(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotLocaleStatus>))]
public class BotLocaleStatus(string value) : ConstantClass(value)
{
    public static readonly BotLocaleStatus Creating = new("Creating");
    public static readonly BotLocaleStatus Building = new("Building");
    public static readonly BotLocaleStatus Built = new("Built");
    public static readonly BotLocaleStatus ReadyExpressTesting = new("ReadyExpressTesting");
    public static readonly BotLocaleStatus Failed = new("Failed");
    public static readonly BotLocaleStatus Deleting = new("Deleting");
    public static readonly BotLocaleStatus NotBuilt = new("NotBuilt");
    public static readonly BotLocaleStatus Importing = new("Importing");
    public static readonly BotLocaleStatus Processing = new("Processing");

    public static BotLocaleStatus FindValue(string value) => FindValue<BotLocaleStatus>(value);

    public static implicit operator BotLocaleStatus(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotLocaleFilterName>))]
public class BotLocaleFilterName(string value) : ConstantClass(value)
{
    public static readonly BotLocaleFilterName BotLocaleName = new("BotLocaleName");

    public static BotLocaleFilterName FindValue(string value) => FindValue<BotLocaleFilterName>(value);

    public static implicit operator BotLocaleFilterName(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotLocaleFilterOperator>))]
public class BotLocaleFilterOperator(string value) : ConstantClass(value)
{
    public static readonly BotLocaleFilterOperator CO = new("CO");
    public static readonly BotLocaleFilterOperator EQ = new("EQ");

    public static BotLocaleFilterOperator FindValue(string value) => FindValue<BotLocaleFilterOperator>(value);

    public static implicit operator BotLocaleFilterOperator(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotLocaleSortAttribute>))]
public class BotLocaleSortAttribute(string value) : ConstantClass(value)
{
    public static readonly BotLocaleSortAttribute BotLocaleName = new("BotLocaleName");

    public static BotLocaleSortAttribute FindValue(string value) => FindValue<BotLocaleSortAttribute>(value);

    public static implicit operator BotLocaleSortAttribute(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotVersionSortAttribute>))]
public class BotVersionSortAttribute(string value) : ConstantClass(value)
{
    public static readonly BotVersionSortAttribute BotVersion = new("BotVersion");

    public static BotVersionSortAttribute FindValue(string value) => FindValue<BotVersionSortAttribute>(value);

    public static implicit operator BotVersionSortAttribute(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<BotAliasStatus>))]
public class BotAliasStatus(string value) : ConstantClass(value)
{
    public static readonly BotAliasStatus Creating = new("Creating");
    public static readonly BotAliasStatus Available = new("Available");
    public static readonly BotAliasStatus Deleting = new("Deleting");
    public static readonly BotAliasStatus Failed = new("Failed");

    public static BotAliasStatus FindValue(string value) => FindValue<BotAliasStatus>(value);

    public static implicit operator BotAliasStatus(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<IntentFilterName>))]
public class IntentFilterName(string value) : ConstantClass(value)
{
    public static readonly IntentFilterName IntentName = new("IntentName");

    public static IntentFilterName FindValue(string value) => FindValue<IntentFilterName>(value);

    public static implicit operator IntentFilterName(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<IntentFilterOperator>))]
public class IntentFilterOperator(string value) : ConstantClass(value)
{
    public static readonly IntentFilterOperator CO = new("CO");
    public static readonly IntentFilterOperator EQ = new("EQ");

    public static IntentFilterOperator FindValue(string value) => FindValue<IntentFilterOperator>(value);

    public static implicit operator IntentFilterOperator(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<IntentSortAttribute>))]
public class IntentSortAttribute(string value) : ConstantClass(value)
{
    public static readonly IntentSortAttribute IntentName = new("IntentName");
    public static readonly IntentSortAttribute LastUpdatedDateTime = new("LastUpdatedDateTime");

    public static IntentSortAttribute FindValue(string value) => FindValue<IntentSortAttribute>(value);

    public static implicit operator IntentSortAttribute(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<DialogActionType>))]
public class DialogActionType(string value) : ConstantClass(value)
{
    public static readonly DialogActionType ElicitIntent = new("ElicitIntent");
    public static readonly DialogActionType StartIntent = new("StartIntent");
    public static readonly DialogActionType ElicitSlot = new("ElicitSlot");
    public static readonly DialogActionType EvaluateConditional = new("EvaluateConditional");
    public static readonly DialogActionType InvokeDialogCodeHook = new("InvokeDialogCodeHook");
    public static readonly DialogActionType ConfirmIntent = new("ConfirmIntent");
    public static readonly DialogActionType FulfillIntent = new("FulfillIntent");
    public static readonly DialogActionType CloseIntent = new("CloseIntent");
    public static readonly DialogActionType EndConversation = new("EndConversation");

    public static DialogActionType FindValue(string value) => FindValue<DialogActionType>(value);

    public static implicit operator DialogActionType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotShape>))]
public class SlotShape(string value) : ConstantClass(value)
{
    public static readonly SlotShape Scalar = new("Scalar");
    public static readonly SlotShape List = new("List");

    public static SlotShape FindValue(string value) => FindValue<SlotShape>(value);

    public static implicit operator SlotShape(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<MessageSelectionStrategy>))]
public class MessageSelectionStrategy(string value) : ConstantClass(value)
{
    public static readonly MessageSelectionStrategy Random = new("Random");
    public static readonly MessageSelectionStrategy Ordered = new("Ordered");

    public static MessageSelectionStrategy FindValue(string value) => FindValue<MessageSelectionStrategy>(value);

    public static implicit operator MessageSelectionStrategy(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotTypeCategory>))]
public class SlotTypeCategory(string value) : ConstantClass(value)
{
    public static readonly SlotTypeCategory Custom = new("Custom");
    public static readonly SlotTypeCategory Extended = new("Extended");
    public static readonly SlotTypeCategory ExternalGrammar = new("ExternalGrammar");
    public static readonly SlotTypeCategory Composite = new("Composite");

    public static SlotTypeCategory FindValue(string value) => FindValue<SlotTypeCategory>(value);

    public static implicit operator SlotTypeCategory(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotTypeFilterName>))]
public class SlotTypeFilterName(string value) : ConstantClass(value)
{
    public static readonly SlotTypeFilterName SlotTypeName = new("SlotTypeName");
    public static readonly SlotTypeFilterName ExternalSourceType = new("ExternalSourceType");

    public static SlotTypeFilterName FindValue(string value) => FindValue<SlotTypeFilterName>(value);

    public static implicit operator SlotTypeFilterName(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotTypeFilterOperator>))]
public class SlotTypeFilterOperator(string value) : ConstantClass(value)
{
    public static readonly SlotTypeFilterOperator CO = new("CO");
    public static readonly SlotTypeFilterOperator EQ = new("EQ");

    public static SlotTypeFilterOperator FindValue(string value) => FindValue<SlotTypeFilterOperator>(value);

    public static implicit operator SlotTypeFilterOperator(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotTypeSortAttribute>))]
public class SlotTypeSortAttribute(string value) : ConstantClass(value)
{
    public static readonly SlotTypeSortAttribute SlotTypeName = new("SlotTypeName");
    public static readonly SlotTypeSortAttribute LastUpdatedDateTime = new("LastUpdatedDateTime");

    public static SlotTypeSortAttribute FindValue(string value) => FindValue<SlotTypeSortAttribute>(value);

    public static implicit operator SlotTypeSortAttribute(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotValueResolutionStrategy>))]
public class SlotValueResolutionStrategy(string value) : ConstantClass(value)
{
    public static readonly SlotValueResolutionStrategy OriginalValue = new("OriginalValue");
    public static readonly SlotValueResolutionStrategy TopResolution = new("TopResolution");
    public static readonly SlotValueResolutionStrategy Concatenation = new("Concatenation");

    public static SlotValueResolutionStrategy FindValue(string value) => FindValue<SlotValueResolutionStrategy>(value);

    public static implicit operator SlotValueResolutionStrategy(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotConstraint>))]
public class SlotConstraint(string value) : ConstantClass(value)
{
    public static readonly SlotConstraint Required = new("Required");
    public static readonly SlotConstraint Optional = new("Optional");

    public static SlotConstraint FindValue(string value) => FindValue<SlotConstraint>(value);

    public static implicit operator SlotConstraint(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotFilterName>))]
public class SlotFilterName(string value) : ConstantClass(value)
{
    public static readonly SlotFilterName SlotName = new("SlotName");

    public static SlotFilterName FindValue(string value) => FindValue<SlotFilterName>(value);

    public static implicit operator SlotFilterName(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotFilterOperator>))]
public class SlotFilterOperator(string value) : ConstantClass(value)
{
    public static readonly SlotFilterOperator CO = new("CO");
    public static readonly SlotFilterOperator EQ = new("EQ");

    public static SlotFilterOperator FindValue(string value) => FindValue<SlotFilterOperator>(value);

    public static implicit operator SlotFilterOperator(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SlotSortAttribute>))]
public class SlotSortAttribute(string value) : ConstantClass(value)
{
    public static readonly SlotSortAttribute SlotName = new("SlotName");
    public static readonly SlotSortAttribute LastUpdatedDateTime = new("LastUpdatedDateTime");

    public static SlotSortAttribute FindValue(string value) => FindValue<SlotSortAttribute>(value);

    public static implicit operator SlotSortAttribute(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ObfuscationSettingType>))]
public class ObfuscationSettingType(string value) : ConstantClass(value)
{
    public static readonly ObfuscationSettingType None = new("None");
    public static readonly ObfuscationSettingType DefaultObfuscation = new("DefaultObfuscation");

    public static ObfuscationSettingType FindValue(string value) => FindValue<ObfuscationSettingType>(value);

    public static implicit operator ObfuscationSettingType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<PromptAttempt>))]
public class PromptAttempt(string value) : ConstantClass(value)
{
    public static readonly PromptAttempt Initial = new("Initial");
    public static readonly PromptAttempt Retry1 = new("Retry1");
    public static readonly PromptAttempt Retry2 = new("Retry2");
    public static readonly PromptAttempt Retry3 = new("Retry3");
    public static readonly PromptAttempt Retry4 = new("Retry4");
    public static readonly PromptAttempt Retry5 = new("Retry5");

    public static PromptAttempt FindValue(string value) => FindValue<PromptAttempt>(value);

    public static implicit operator PromptAttempt(string value) => FindValue(value);
}
