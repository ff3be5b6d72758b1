namespace Schulterschluss.WebApi.Components.Pages.Grants;

internal static class GrantAddress
{
    public const string List = "/grants";
    public const string Vouchers = "/grants/vouchers";
    public const string Approvals = "/grants/approvals";

    public static string Of(Guid grant) => $"{List}/{grant}";

    public static string VouchersOf(Guid grant) => $"{List}/{grant}/vouchers";

    public static string ImportInto(Guid grant) => $"{List}/{grant}/import";

    public static string ImportsInto(Guid grant) => $"{List}/{grant}/imports";

    public static string OfVoucher(Guid voucher) => $"{Vouchers}/{voucher}";
}
