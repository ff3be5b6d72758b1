using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <summary>The contents of documents, kept in the database beside their entries.</summary>
public interface IDocumentContents
{
    /// <summary>Within the session's transaction.</summary>
    /// <param name="content">Read from where it stands to its end; must be seekable.</param>
    Task WriteAsync(IDocumentSession session, Guid id, Stream content, CancellationToken ct);

    /// <summary>With the session's next save.</summary>
    void Delete(IDocumentSession session, Guid id);

    /// <exception cref="NotFoundException">There is none, or no more; nothing was written then.</exception>
    Task CopyAsync(Guid id, Stream to, CancellationToken ct);
}
