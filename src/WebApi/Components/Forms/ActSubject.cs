using Microsoft.Extensions.Localization;
using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Components.Forms;

/// <summary>What the acts of a section are done to.</summary>
/// <param name="Words">With the name of each act, what it means (…Consequence), and what is said when it is done (…Done).</param>
/// <param name="Version">That the reader sees.</param>
/// <param name="History">Read when somebody else was faster.</param>
public sealed record ActSubject(IStringLocalizer Words, Guid Version, Func<Task<IReadOnlyList<HistoryEntry>>> History);
