#nullable disable
namespace SlackNet.Events;

public class MessageEvent
{
    public string User { get; set; }

    public string Text { get; set; }

    public string Ts { get; set; }

    public string ThreadTs { get; set; }
}
