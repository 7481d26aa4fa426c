#nullable disable
using SlackNet.Blocks;

namespace SlackNet;

public abstract class ViewDefinition(string type)
{
    public string Type { get; set; } = type;

    public IList<Block> Blocks { get; set; } = [];

    public string PrivateMetadata { get; set; }

    public string CallbackId { get; set; }

    public string ExternalId { get; set; }
}

public class HomeViewDefinition : ViewDefinition
{
    public HomeViewDefinition()
        : base("home") { }
}

public class ModalViewDefinition : ViewDefinition
{
    public ModalViewDefinition()
        : base("modal") { }

    public PlainText Title { get; set; }

    public PlainText Close { get; set; }

    public PlainText Submit { get; set; }

    public bool ClearOnClose { get; set; }

    public bool NotifyOnClose { get; set; }
}
