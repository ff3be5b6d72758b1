using MediatR;
using Schulterschluss.Application.Grants.Import;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Import;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Jobs;

/// <summary>A file, and what is to become of it.</summary>
public abstract record ImportOrder(ImportFile File, bool DryRun)
{
    public abstract Task<FileReport> SendAsync(IMediator mediator, Stream file, CancellationToken ct);
}

public sealed record RegisterImportOrder(ImportFile File, bool DryRun, bool Publish) : ImportOrder(File, DryRun)
{
    public override async Task<FileReport> SendAsync(IMediator mediator, Stream file, CancellationToken ct) =>
        await mediator.Send(new ImportRegister(file, File.ContentType, File.Name, DryRun, Publish), ct);
}

public sealed record VoucherImportOrder(ImportFile File, bool DryRun, Guid GrantId) : ImportOrder(File, DryRun)
{
    public override async Task<FileReport> SendAsync(IMediator mediator, Stream file, CancellationToken ct) =>
        await mediator.Send(new ImportVouchers(GrantId, file, File.ContentType, File.Name, DryRun), ct);
}

public sealed record ImportFile(byte[] Bytes, string ContentType, string? Name)
{
    /// <summary>More than a file may have, so that one which is too large is still read to its end and answered.</summary>
    public const int MaxBodySize = 64 * 1024 * 1024;

    public static async Task<ImportFile> ReadAsync(IFormFile file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return new(bytes.ToArray(), ContentTypeOf(file), Path.GetFileName(file.FileName));
    }

    /// <summary>Browsers call a CSV file what the spreadsheet that is installed calls it, so the name's ending counts.</summary>
    private static string ContentTypeOf(IFormFile file) =>
        Path.GetExtension(file.FileName).ToLowerInvariant() switch
        {
            ".csv" => TableDownload.Csv,
            ".xlsx" => TableDownload.Xlsx,
            _ => file.ContentType,
        };
}
