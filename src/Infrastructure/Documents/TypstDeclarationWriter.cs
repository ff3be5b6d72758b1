using Schulterschluss.Application.Partnerships;

namespace Schulterschluss.Infrastructure.Documents;

internal sealed class TypstDeclarationWriter(TypstDocuments documents) : IDeclarationWriter
{
    public async Task<ReadOnlyMemory<byte>> WriteAsync(DeclarationDocument document, CancellationToken ct) =>
        await documents.WriteAsync("declaration", document, document.MadeOn, ct);
}
