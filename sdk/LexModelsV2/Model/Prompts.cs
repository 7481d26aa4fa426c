namespace Amazon.LexModelsV2.Model;

public class PromptSpecification
{
    public List<MessageGroup> MessageGroups { get; set; }
    public int? MaxRetries { get; set; }
    public bool? AllowInterrupt { get; set; }
    public MessageSelectionStrategy MessageSelectionStrategy { get; set; }
    public Dictionary<string, PromptAttemptSpecification> PromptAttemptsSpecification { get; set; }
}

public class PromptAttemptSpecification
{
    public bool? AllowInterrupt { get; set; }
    public AllowedInputTypes AllowedInputTypes { get; set; }
    public AudioAndDTMFInputSpecification AudioAndDTMFInputSpecification { get; set; }
    public TextInputSpecification TextInputSpecification { get; set; }
}

public class AllowedInputTypes
{
    public bool? AllowAudioInput { get; set; }
    public bool? AllowDTMFInput { get; set; }
}

public class TextInputSpecification
{
    public int? StartTimeoutMs { get; set; }
}

public class AudioAndDTMFInputSpecification
{
    public int? StartTimeoutMs { get; set; }
    public AudioSpecification AudioSpecification { get; set; }
    public DTMFSpecification DtmfSpecification { get; set; }
}

public class AudioSpecification
{
    public int? MaxLengthMs { get; set; }
    public int? EndTimeoutMs { get; set; }
}

public class DTMFSpecification
{
    public int? MaxLength { get; set; }
    public int? EndTimeoutMs { get; set; }
    public string DeletionCharacter { get; set; }
    public string EndCharacter { get; set; }
}
