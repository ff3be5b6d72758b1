using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Grants;

public sealed class AwardingGrants(ProductHost host) : IClassFixture<ProductHost>
{
    private Api Office => host.As(People.Controller);

    [Fact]
    public async Task A_notice_is_kept_with_the_usual_rules_where_it_says_nothing_else()
    {
        var notice = Money.Notice();
        notice["rules"] = new
        {
            quarterlyStatusDueDays = 30,
            interimProofDue = "03-31",
            spendWithinWeeks = 8,
        };
        var created = (await Office.Create(Money.Grants, notice)).Expect(HttpStatusCode.Created);
        var grant = (await Office.Get(Money.PathOf(created.Id))).Expect(HttpStatusCode.OK);
        Assert.Equal(created.ETag, grant.ETag);
        Assert.Equal(
            ((string?)notice["noticeNumber"], "2027-12-31", 90_000m, 4),
            (
                (string?)grant.Json["noticeNumber"],
                (string?)grant.Json["period"]!["to"],
                grant.Json["amount"]!.GetValue<decimal>(),
                grant.Json["lines"]!.AsArray().Count
            )
        );
        var rules = grant.Json["rules"]!;
        Assert.Equal(
            (30, "03-31", 8),
            ((int?)rules["quarterlyStatusDueDays"], (string?)rules["interimProofDue"], (int?)rules["spendWithinWeeks"])
        );
        Assert.Equal(
            (6, 15, 20, 20, 5),
            (
                (int?)rules["finalProofMonths"],
                (int?)rules["lineFlagPercent"],
                (int?)rules["lineAlarmPercent"],
                (int?)rules["lineTolerancePercent"],
                (int?)rules["receiptRetentionYears"]
            )
        );
        Assert.Null(rules["halfYearReportDue"]);
        Assert.Contains(
            (await Office.Get(Money.Grants)).Json.AsArray(),
            row => row!["id"]!.GetValue<Guid>() == created.Id
        );
    }

    [Fact]
    public async Task All_that_is_wrong_with_it_is_told_at_once()
    {
        var notice = Money.Notice("2027-12-31", "2025-01-01");
        notice["title"] = "";
        notice["amount"] = 0.001m;
        notice["lines"] = new[] { Money.Line("", "A", "Expenditure", -1) };
        notice["rules"] = new { lineFlagPercent = 30, spendWithinWeeks = 0 };
        var refused = (await Office.Create(Money.Grants, notice)).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        Assert.Equal(
            [
                "amount",
                "lines[0].number",
                "lines[0].planned",
                "rules.lineAlarmPercent",
                "rules.spendWithinWeeks",
                "title",
                "to",
            ],
            refused.Fields.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("interimProofDue", "31.02.")]
    [InlineData("interimProofDue", "30 April")]
    [InlineData("unknownRule", "1")]
    public async Task A_rule_that_cannot_be_read_is_refused(string rule, string value)
    {
        var notice = Money.Notice();
        notice["rules"] = new Dictionary<string, object> { [rule] = value };
        (await Office.Create(Money.Grants, notice)).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_plan_without_expenditure_or_with_a_line_twice_breaks_a_rule()
    {
        var notice = Money.Notice();
        notice["lines"] = new[] { Money.Line("E1", "A", "Income", 1), Money.Line("E1", "B", "Income", 1) };
        var refused = (await Office.Create(Money.Grants, notice)).Expect(HttpStatusCode.Conflict);
        Assert.Equal(["grant.no-expenditure-line", "grant.line-repeated"], refused.Codes);
    }

    [Fact]
    public async Task A_number_is_given_once_also_at_the_same_moment()
    {
        var notice = Money.Notice();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Office.Create(Money.Grants, notice)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.All(
            answers.Where(a => a.Status != HttpStatusCode.Created),
            a => a.ExpectProblem(HttpStatusCode.Conflict, "grant.number-taken")
        );
    }

    [Fact]
    public async Task Sent_twice_under_its_key_it_is_one()
    {
        var (notice, key) = (Money.Notice(), Guid.CreateVersion7().ToString());
        var first = (await Office.Create(Money.Grants, notice, key)).Expect(HttpStatusCode.Created);
        Assert.Equal(first.Id, (await Office.Create(Money.Grants, notice, key)).Expect(HttpStatusCode.Created).Id);
    }

    [Fact]
    public async Task An_amendment_is_part_of_the_history_with_its_reason()
    {
        var notice = Money.Notice();
        var id = await Office.AwardAsync(notice);
        var path = Money.PathOf(id);
        var etag = (await Office.Get(path)).ETag;
        notice["amount"] = 95_000m;
        (await Office.Post($"{path}/amend", etag, notice)).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        notice["reason"] = "more tasks";
        var amended = (await Office.Post($"{path}/amend", etag, notice)).Expect(HttpStatusCode.NoContent);
        (await Office.Post($"{path}/amend", etag, notice)).ExpectProblem(
            HttpStatusCode.PreconditionFailed,
            "stale-version"
        );
        Assert.Equal(
            amended.ETag,
            (await Office.Post($"{path}/amend", amended.ETag, notice)).Expect(HttpStatusCode.NoContent).ETag
        );

        var history = (await Office.Get($"{path}/history")).Expect(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(["grant_awarded", "grant_amended"], history.Select(entry => (string?)entry!["event"]));
        Assert.Equal("more tasks", (string?)history[1]!["reason"]);
        Assert.Equal("content.amount", (string?)history[1]!["changes"]![0]!["field"]);
    }

    [Fact]
    public async Task An_amendment_leaves_every_voucher_its_place()
    {
        var notice = Money.Notice();
        var id = await Office.AwardAsync(notice);
        await Office.BookAsync(Money.Receipt(id, "P-1"));
        await Office.DrawAsync(id, "2025-03-01", 80_000m);
        notice["from"] = "2025-06-01";
        notice["amount"] = 70_000m;
        notice["lines"] = new[] { Money.Line("0812", "Staff", "Expenditure", 70_000m) };
        notice["reason"] = "shorter";
        var etag = (await Office.Get(Money.PathOf(id))).ETag;
        var refused = (await Office.Post($"{Money.PathOf(id)}/amend", etag, notice)).Expect(HttpStatusCode.Conflict);
        Assert.Equal(
            [
                "grant.line-has-vouchers",
                "grant.period-has-vouchers",
                "grant.drawdown-out-of-period",
                "grant.drawn-beyond-amount",
            ],
            refused.Codes
        );
    }

    [Fact]
    public async Task Money_is_drawn_and_a_mistake_taken_back()
    {
        var id = await Office.AwardAsync();
        var path = Money.PathOf(id);
        await Office.DrawAsync(id, "2025-02-01", 50_000.50m);
        var grant = await Office.Get(path);
        var drawdown = grant.Json["drawdowns"]![0]!["id"]!.GetValue<Guid>();
        (
            await Office.Post($"{path}/drawdowns", grant.ETag, new { on = "2025-03-01", amount = 39_999.51m })
        ).ExpectProblem(HttpStatusCode.Conflict, "grant.drawn-beyond-amount");
        (await Office.Post($"{path}/drawdowns", grant.ETag, new { on = "2024-12-31", amount = 1 })).ExpectProblem(
            HttpStatusCode.Conflict,
            "grant.drawdown-out-of-period"
        );
        (await Office.Post($"{path}/drawdowns", grant.ETag, new { on = "2027-01-01", amount = 1 })).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        (await Office.Post($"{path}/drawdowns", etag: null, new { on = "2025-03-01", amount = 1 })).Expect(
            HttpStatusCode.PreconditionRequired
        );
        var withdrawn = (
            await Office.Post($"{path}/drawdowns/{drawdown}/withdraw", grant.ETag, new { reason = "recorded twice" })
        ).Expect(HttpStatusCode.NoContent);
        (
            await Office.Post($"{path}/drawdowns/{drawdown}/withdraw", withdrawn.ETag, new { reason = "again" })
        ).ExpectProblem(HttpStatusCode.Conflict, "grant.no-such-drawdown");
        Assert.Equal(0, (await Office.BalanceAsync(id)).Drawn);
    }
}
