using System.Net;
using System.Text;
using ChatOps.Api.RequestsPage;
using ChatOps.Domain.People;
using ChatOps.Tests.Stores;
using Microsoft.AspNetCore.Builder;

namespace ChatOps.Tests.Api;

public sealed class ExportTests : ApiTest
{
    [Fact]
    public async Task Export_has_a_line_for_every_request_over_all_pages()
    {
        for (var number = 0; number < 205; number++)
        {
            await SaveAsync(
                TestRequests.New($"REQ-{number:D8}", createdAt: TestRequests.Start.AddMinutes(number), limit: 1000)
            );
        }

        var lines = await LinesAsync("/requests/export");

        Assert.StartsWith(
            "id,status,accountType,rootEmail,accountOu,accountName,requesterEmail,",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal(205, lines.Count - 1);
        Assert.StartsWith("REQ-00000204,PendingApproval,Sandbox,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("REQ-00000000,", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_keeps_to_its_dates()
    {
        for (var day = 0; day < 4; day++)
        {
            await SaveAsync(TestRequests.New($"REQ-0000000{day}", createdAt: TestRequests.Start.AddDays(day)));
        }

        Assert.Equal(["REQ-00000002", "REQ-00000001"], await IdsAsync("?from=2026-03-02&to=2026-03-03"));
        Assert.Equal(["REQ-00000003", "REQ-00000002"], await IdsAsync("?from=2026-03-03T12:00:00Z"));
        Assert.Equal(["REQ-00000000"], await IdsAsync("?to=2026-03-02T13:00:00%2B01:00"));
    }

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=", "from")]
    [InlineData("from=2026-02-30", "from")]
    [InlineData("to=9999-12-31", "to")]
    [InlineData("to=01/02/2026", "to")]
    [InlineData("from=2026-03-02&to=2026-03-01T00:00:00Z", "from")]
    public async Task Bad_dates_are_refused_by_name(string query, string parameter)
    {
        using var response = await GetAsync($"/requests/export?{query}");

        await ProblemAsync(response, 400, parameter);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "\"'\r'=1\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData(" =1", "' =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=cmd|' /C calc'!A0,\"x\"", "\"'=cmd|' /C calc'!A0,\"\"x\"\"\"")]
    [InlineData("O'Neil, \"Ana\"", "\"O'Neil, \"\"Ana\"\"\"")]
    [InlineData("Ána", "Ána")]
    [InlineData("Sem;=cmd|'/C calc'!A0;x", "Sem;'=cmd|'/C calc'!A0;x")]
    [InlineData("a.+b@example.com; c-d, 1 = 1", "\"a.+b@example.com; c-d, 1 = 1\"")]
    public async Task Cell_is_never_a_formula_and_always_one_cell(string name, string cell)
    {
        await SaveAsync(
            TestRequests.New("REQ-00000001") with
            {
                Requester = new Person("ana@example.com", name, "Last"),
            }
        );

        using var response = await GetAsync("/requests/export");

        Assert.Contains(
            $",ana@example.com,{cell},Last,",
            await response.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/requests/export")]
    [InlineData($"{RequestsPageOptions.Url}/export")]
    public async Task No_cell_is_a_formula_for_any_separator(string export)
    {
        char[] separators = [',', ';', '\t', '|', '\n', '\r'];
        string[] before = ["", "Sem", "\"", "a\"b", "x\r\n"];
        string[] between = ["", " ", "\u00A0", "\"", " '", "\u200B", "\t"];

        // The four, and all characters whose compatibility form begins with one of them.
        const string Starts =
            "=+-@\u207A\u207C\u208A\u208C\u2A75\u2A76\uFB29\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20";
        var names =
            from separator in separators
            from text in before
            from gap in between
            from start in Starts
            select $"{text}{separator}{gap}{start}cmd|'/C calc'!A0{separator}x";
        var all = names.Concat(Starts.Select(start => $"{start}1")).ToList();
        foreach (var (index, part) in all.Chunk(100).Index())
        {
            // Many names in one request, each as the reason of a failure.
            await SaveAsync(
                TestRequests.New($"REQ-{index:D8}", limit: 1000) with
                {
                    FailureReason = string.Join('\n', part),
                    Requester = new Person("ana@example.com", part[0], part[^1]),
                }
            );
        }

        using var response = await GetAsync(export);
        var file = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("cmd|'/C calc'", file, StringComparison.Ordinal);
        Assert.All(
            separators,
            separator =>
                Assert.DoesNotContain(
                    Cells(file, separator),
                    cell =>
                        cell.TrimStart(' ', '\u00A0', '\u200B', '"', '\t', '\r', '\n') is [var first, ..]
                        && Starts.Contains(first)
                )
        );
    }

    [Fact]
    public async Task Export_is_a_file_of_comma_separated_values()
    {
        using var response = await GetAsync("/requests/export", ReadKey);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("requests.csv", response.Content.Headers.ContentDisposition?.FileName);
    }

    protected override void Map(WebApplication application) =>
        application.MapRequestsPage(new RequestsPageOptions { OperatorOf = _ => "the operator" });

    // Spreadsheets interpret quotes only at the beginning of a cell, and line breaks in quotes as text.
    private static List<string> Cells(string file, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, began) = (false, false);
        foreach (var character in file)
        {
            if (!quoted && (character == separator || character is '\r' or '\n'))
            {
                cells.Add(cell.ToString());
                cell.Clear();
                began = false;
            }
            else if (character == '"' && (quoted || !began))
            {
                (quoted, began) = (!quoted, true);
            }
            else
            {
                cell.Append(character);
                began = true;
            }
        }

        return [.. cells, cell.ToString()];
    }

    private async Task<List<string>> LinesAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return
        [
            .. (await response.Content.ReadAsStringAsync(Cancellation)).Split(
                "\r\n",
                StringSplitOptions.RemoveEmptyEntries
            ),
        ];
    }

    private async Task<IEnumerable<string>> IdsAsync(string query) =>
        (await LinesAsync($"/requests/export{query}")).Skip(1).Select(line => line.Split(',')[0]);
}
