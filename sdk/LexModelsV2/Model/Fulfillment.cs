namespace Amazon.LexModelsV2.Model;

public class FulfillmentCodeHookSettings
{
    public bool? Enabled { get; set; }
    public PostFulfillmentStatusSpecification PostFulfillmentStatusSpecification { get; set; }
    public FulfillmentUpdatesSpecification FulfillmentUpdatesSpecification { get; set; }
    public bool? Active { get; set; }
}

public class PostFulfillmentStatusSpecification
{
    public ResponseSpecification SuccessResponse { get; set; }
    public ResponseSpecification FailureResponse { get; set; }
    public ResponseSpecification TimeoutResponse { get; set; }
    public DialogState SuccessNextStep { get; set; }
    public DialogState FailureNextStep { get; set; }
    public DialogState TimeoutNextStep { get; set; }
}

public class FulfillmentUpdatesSpecification
{
    public bool? Active { get; set; }
    public FulfillmentStartResponseSpecification StartResponse { get; set; }
    public FulfillmentUpdateResponseSpecification UpdateResponse { get; set; }
    public int? TimeoutInSeconds { get; set; }
}

public class FulfillmentStartResponseSpecification
{
    public int? DelayInSeconds { get; set; }
    public List<MessageGroup> MessageGroups { get; set; }
    public bool? AllowInterrupt { get; set; }
}

public class FulfillmentUpdateResponseSpecification
{
    public int? FrequencyInSeconds { get; set; }
    public List<MessageGroup> MessageGroups { get; set; }
    public bool? AllowInterrupt { get; set; }
}
