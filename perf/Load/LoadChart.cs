using System.Globalization;
using System.Text;

namespace ChatOps.Load;

/// <summary>Draws answer times by second as SVG: lines for the median, the 95th percentile and the slowest, dashed
/// lines for thresholds, marks for failed requests.</summary>
public static class LoadChart
{
    private const int Width = 860;
    private const int Height = 360;
    private const int Left = 64;
    private const int Right = 20;
    private const int Top = 40;
    private const int Bottom = 44;
    private static readonly double[] Nice = [1, 2, 5, 10];

    /// <summary>Draws it.</summary>
    /// <param name="seconds">In order.</param>
    /// <param name="most">Thresholds in milliseconds by percentile.</param>
    public static string Draw(IReadOnlyList<LoadSecond> seconds, IReadOnlyDictionary<int, double> most)
    {
        var last = seconds.Count == 0 ? 1 : Math.Max(1, seconds[^1].Second);
        var top = NiceAbove(seconds.Count == 0 ? 1 : seconds.Max(second => second.Slowest));
        double X(double second) => Left + ((Width - Left - Right) * second / last);
        double Y(double milliseconds) => Height - Bottom - ((Height - Top - Bottom) * milliseconds / top);

        var svg = new StringBuilder();
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" "
                + $"font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"Answer times by second\">"
        );
        svg.AppendLine("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        for (var step = 0; step <= 4; step++)
        {
            var value = top * step / 4;
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(value):0.#}\" y2=\"{Y(value):0.#}\" "
                    + $"stroke=\"#dddddd\"/>"
            );
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 8}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\" "
                    + $"fill=\"#444444\">{value:0.##} ms</text>"
            );
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<text x=\"{X((double)last * step / 4):0.#}\" y=\"{Height - Bottom + 18}\" "
                    + $"text-anchor=\"middle\" fill=\"#444444\">{(double)last * step / 4:0.#} s</text>"
            );
        }

        foreach (var (percentile, limit) in most.Where(threshold => threshold.Value <= top))
        {
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(limit):0.#}\" y2=\"{Y(limit):0.#}\" "
                    + $"stroke=\"#888888\" stroke-dasharray=\"6 4\"/><text x=\"{Width - Right}\" "
                    + $"y=\"{Y(limit) - 4:0.#}\" text-anchor=\"end\" fill=\"#666666\">p{percentile} at most "
                    + $"{limit:0.##} ms</text>"
            );
        }

        (string Name, string Colour, Func<LoadSecond, double> Of)[] lines =
        [
            ("slowest", "#c2410c", second => second.Slowest),
            ("p95", "#7c3aed", second => second.P95),
            ("p50", "#0369a1", second => second.P50),
        ];
        foreach (var ((name, colour, of), index) in lines.Select((line, index) => (line, index)))
        {
            var points = string.Join(
                ' ',
                seconds.Select(second =>
                    string.Create(CultureInfo.InvariantCulture, $"{X(second.Second):0.#},{Y(of(second)):0.#}")
                )
            );
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>"
            );
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left + (90 * index)}\" y=\"24\" fill=\"{colour}\">{name}</text>"
            );
        }

        foreach (var second in seconds.Where(second => second.Errors > 0))
        {
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{X(second.Second):0.#}\" cy=\"{Height - Bottom}\" r=\"5\" "
                    + $"fill=\"#b91c1c\"><title>{second.Errors} of {second.Requests} failed</title></circle>"
            );
        }

        return svg.AppendLine("</svg>").ToString();
    }

    // 1, 2 or 5 times a power of ten.
    private static double NiceAbove(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, value))));
        return Nice.Select(factor => factor * power).First(nice => nice >= value);
    }
}
