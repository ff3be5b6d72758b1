using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Grants;

public sealed class RecordingVouchers(ProductHost host) : IClassFixture<ProductHost>
{
    private Api Clerk => host.As(People.Controller);
    private Api Lead => host.As(People.Lead);

    [Fact]
    public async Task Every_reason_against_one_is_told_at_once()
    {
        var grant = await Clerk.AwardAsync();
        await Clerk.BookAsync(Money.Receipt(grant, "R-1", date: "2025-03-01"));
        var receipt = Money.Receipt(grant, "R-1", amount: 0, date: "2024-12-31", line: "9999");
        receipt["serviceId"] = Guid.CreateVersion7();
        var refused = (await Clerk.Create(Money.Vouchers, receipt)).Expect(HttpStatusCode.Conflict);
        Assert.Equal(
            ["voucher.no-amount", "voucher.no-such-line", "voucher.service-not-delivered", "voucher.out-of-period"],
            refused.Codes
        );
        (await Clerk.Create(Money.Vouchers, Money.Receipt(grant, "r-1", date: "2025-03-01"))).ExpectProblem(
            HttpStatusCode.Conflict,
            "voucher.duplicate"
        );
        receipt = Money.Receipt(grant, "R-2", line: "E1");
        receipt["direction"] = "Out";
        (await Clerk.Create(Money.Vouchers, receipt)).ExpectProblem(HttpStatusCode.Conflict, "voucher.wrong-direction");
    }

    [Fact]
    public async Task Its_shape_is_judged_first()
    {
        var receipt = Money.Receipt(await Clerk.AwardAsync(), "", amount: 1.005m, date: "2027-01-01");
        receipt["payee"] = " ";
        var refused = (await Clerk.Create(Money.Vouchers, receipt)).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        Assert.Equal(["amount", "date", "documentRef", "payee"], refused.Fields.Order(StringComparer.Ordinal));
        (await Clerk.Create(Money.Vouchers, Money.Receipt(Guid.CreateVersion7(), "R"))).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_doubtful_one_counts_once_a_second_person_has_approved_it()
    {
        var grant = await Clerk.AwardAsync();
        var receipt = Money.Receipt(grant, "R-1", amount: 100m, date: "2024-12-30");
        receipt["overrideReason"] = "Ordered for the start of the period";
        var path = Money.VoucherPath(await Clerk.BookAsync(receipt));
        var waiting = (await Clerk.Get(path)).Expect(HttpStatusCode.OK);
        Assert.Equal(
            ("AwaitingApproval", "Ordered for the start of the period", "controller"),
            (
                (string?)waiting.Json["status"],
                (string?)waiting.Json["overrideReason"],
                (string?)waiting.Json["recordedBy"]
            )
        );
        Assert.Equal(0, (await Clerk.BalanceAsync(grant)).Spent);

        (await Clerk.Post($"{path}/approve", waiting.ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "voucher.own-approval"
        );
        (await Clerk.Post($"{path}/decline", waiting.ETag, new { reason = "no" })).ExpectProblem(
            HttpStatusCode.Conflict,
            "voucher.own-approval"
        );
        var approved = (await Lead.Post($"{path}/approve", waiting.ETag)).Expect(HttpStatusCode.NoContent);
        Assert.Equal(
            approved.ETag,
            (await Lead.Post($"{path}/approve", approved.ETag)).Expect(HttpStatusCode.NoContent).ETag
        );
        var booked = (await Clerk.Get(path)).Json;
        Assert.Equal(
            ("Booked", "lead", "2026-11-24"),
            ((string?)booked["status"], (string?)booked["decidedBy"], (string?)booked["approvedOn"])
        );
        Assert.Equal(100m, (await Clerk.BalanceAsync(grant)).Spent);
    }

    [Fact]
    public async Task A_declined_one_counts_nowhere_and_is_no_duplicate_of_another()
    {
        var grant = await Clerk.AwardAsync();
        await Clerk.BookAsync(Money.Receipt(grant, "R-1"));
        var twin = Money.Receipt(grant, "R-1");
        twin["overrideReason"] = "Paid twice";
        var path = Money.VoucherPath(await Clerk.BookAsync(twin));
        var etag = (await Clerk.Get(path)).ETag;
        (await Lead.Post($"{path}/decline", etag, new { reason = "" })).Expect(HttpStatusCode.BadRequest);
        (await Lead.Post($"{path}/decline", etag, new { reason = "There is one receipt" })).Expect(
            HttpStatusCode.NoContent
        );
        Assert.Equal(1_190.50m, (await Clerk.BalanceAsync(grant)).Spent);
        var declined = (await Clerk.Get(path)).Json;
        Assert.Equal(
            ("Declined", "There is one receipt"),
            ((string?)declined["status"], (string?)declined["closedReason"])
        );
        (await Lead.Post($"{path}/approve", (await Lead.Get(path)).ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "voucher.only-awaiting-are-decided"
        );
    }

    [Fact]
    public async Task The_same_payment_is_booked_once_also_at_the_same_moment()
    {
        var grant = await Clerk.AwardAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Clerk.Create(Money.Vouchers, Money.Receipt(grant, "R-1")))
        );
        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.All(
            answers.Where(a => a.Status != HttpStatusCode.Created),
            a => a.ExpectProblem(HttpStatusCode.Conflict, "voucher.duplicate")
        );
    }

    [Fact]
    public async Task A_correction_passes_the_same_guards_and_stays_in_the_history()
    {
        var grant = await Clerk.AwardAsync();
        await Clerk.BookAsync(Money.Receipt(grant, "R-1"));
        var id = await Clerk.BookAsync(Money.Receipt(grant, "R-2"));
        var path = Money.VoucherPath(id);
        var correction = Correction(Money.Receipt(grant, "R-1"), "wrong number");
        var etag = (await Clerk.Get(path)).ETag;
        (await Clerk.Post($"{path}/correct", etag, correction)).ExpectProblem(
            HttpStatusCode.Conflict,
            "voucher.duplicate"
        );
        (await Clerk.Post($"{path}/correct", etag, Correction(Money.Receipt(grant, "R-3"), ""))).ExpectProblem(
            HttpStatusCode.BadRequest,
            "validation"
        );
        (
            await Clerk.Post(
                $"{path}/correct",
                etag,
                Correction(Money.Receipt(grant, "R-3", amount: 12.34m), "typing error")
            )
        ).Expect(HttpStatusCode.NoContent);

        var history = (await Clerk.Get($"{path}/history")).Expect(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(["voucher_recorded", "voucher_corrected"], history.Select(entry => (string?)entry!["event"]));
        Assert.Equal("typing error", (string?)history[1]!["reason"]);
    }

    [Fact]
    public async Task A_cancelled_one_stays_visible_and_counts_no_more()
    {
        var grant = await Clerk.AwardAsync();
        var id = await Clerk.BookAsync(Money.Receipt(grant, "R-1"));
        var path = Money.VoucherPath(id);
        (await Clerk.Post($"{path}/cancel", (await Clerk.Get(path)).ETag, new { reason = "paid back" })).Expect(
            HttpStatusCode.NoContent
        );
        Assert.Equal(0, (await Clerk.BalanceAsync(grant)).Spent);
        var rows = (await Clerk.Get($"{Money.Vouchers}?grant={grant}")).Json["items"]!.AsArray();
        Assert.Equal("Cancelled", (string?)Assert.Single(rows)!["status"]);
        await Clerk.BookAsync(Money.Receipt(grant, "R-1"));
    }

    [Fact]
    public async Task It_waits_on_the_desk_of_others_than_its_recorder()
    {
        var grant = await Clerk.AwardAsync();
        var receipt = Money.Receipt(grant, "R-desk", date: "2024-12-29");
        receipt["reason"] = "Awaited by the desk";
        receipt["overrideReason"] = "r";
        var id = await Clerk.BookAsync(receipt);
        using var lead = await host.SignInAsync(People.Lead);
        using var clerk = await host.SignInAsync(People.Controller);
        var link = $"a[href='/grants/vouchers/{id}']";
        await lead.Get("/desk");
        Assert.NotNull(lead.Page.QuerySelector(link));
        await clerk.Get("/desk");
        Assert.Null(clerk.Page.QuerySelector(link));
        await clerk.Get("/search?q=r-desk");
        Assert.NotNull(clerk.Page.QuerySelector(link));
    }

    private static Dictionary<string, object?> Correction(Dictionary<string, object?> receipt, string reason)
    {
        receipt.Remove("grantId");
        receipt["correctionReason"] = reason;
        return receipt;
    }
}
