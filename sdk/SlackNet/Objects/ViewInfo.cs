#nullable disable
using System.Text.Json.Serialization;

namespace SlackNet;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HomeViewInfo), "home")]
[JsonDerivedType(typeof(ModalViewInfo), "modal")]
public abstract class ViewInfo
{
    public string Id { get; set; }

    public string TeamId { get; set; }

    public string PrivateMetadata { get; set; }

    public string CallbackId { get; set; }

    public string ExternalId { get; set; }

    public string Hash { get; set; }

    public string RootViewId { get; set; }

    public string AppId { get; set; }

    public string BotId { get; set; }
}

public class HomeViewInfo : ViewInfo;

public class ModalViewInfo : ViewInfo
{
    public bool ClearOnClose { get; set; }

    public bool NotifyOnClose { get; set; }

    public string PreviousViewId { get; set; }
}
