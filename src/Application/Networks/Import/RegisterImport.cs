using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>
/// Takes rows into the register, one after the other, and says of each what became of it. Works on loaded aggregates
/// only: whoever runs it decides whether they are stored.
/// </summary>
/// <param name="publish">List what is complete; the importer declares that the networks consent.</param>
internal sealed class RegisterImport(
    RegisterEntries register,
    NetworkProfileValidator validator,
    INewIds ids,
    string importer,
    bool publish,
    DateOnly today
)
{
    private readonly List<ImportResult> _results = [];
    private readonly List<ImportedNetwork> _networks = [];
    private readonly List<Network> _taken = [];
    private readonly Dictionary<RowOutcome, int> _counts = [];

    /// <summary>What is new or changed.</summary>
    public IReadOnlyList<Network> Taken => _taken;

    public void Take(RegisterRow row)
    {
        var outcome = Judge(row);
        _counts[outcome] = _counts.GetValueOrDefault(outcome) + 1;
        var told = row
            .Findings.Where(finding =>
                outcome switch
                {
                    RowOutcome.Unchanged => false, // nothing was imported, so there is nothing to say about it
                    RowOutcome.Rejected => finding.Severity != Severity.Note,
                    _ => true,
                }
            )
            .OrderByDescending(finding => finding.Severity)
            .Select(finding => new ImportResult(
                row.Number,
                outcome,
                finding.Column?.Header,
                finding.Code,
                finding.Message
            ))
            .ToList();
        _results.AddRange(told.Count > 0 ? told : [new(row.Number, outcome, Column: null, Code: null, Message: null)]);
    }

    public ImportReport Report(ImportReport head) =>
        head with
        {
            Rows = _counts.Values.Sum(),
            Imported = _counts.GetValueOrDefault(RowOutcome.Imported),
            WithWarnings = _counts.GetValueOrDefault(RowOutcome.Warning),
            Rejected = _counts.GetValueOrDefault(RowOutcome.Rejected),
            Unchanged = _counts.GetValueOrDefault(RowOutcome.Unchanged),
            Results = _results,
            Networks = head.DryRun ? [] : _networks,
        };

    private RowOutcome Judge(RegisterRow row)
    {
        var known = register.Identify(row);
        var profile = row.Over(known?.Profile ?? new());
        row.Add(FaultsOf(profile));
        if (known is { Status: NetworkStatus.Submitted or NetworkStatus.Listed or NetworkStatus.Dormant })
        {
            row.Add(GapsIn(profile, Severity.Rejection));
        }

        if (row.IsRejected)
        {
            return RowOutcome.Rejected;
        }

        var before = (known?.Profile, known?.LastConfirmedOn, known?.Status);
        var entry = known ?? Network.Draft(row.Id ?? ids.Next(), profile, row.LastConfirmedOn);
        if (known is not null)
        {
            known.ChangeProfile(profile);
            if (row.LastConfirmedOn is { } confirmed)
            {
                known.TakeOverConfirmation(confirmed, today);
            }
        }

        if (publish)
        {
            Publish(row, entry);
        }

        var isNew = known is null;
        var isMoved =
            isNew || before.Profile!.Name != profile.Name || !before.Profile.Districts.SequenceEqual(profile.Districts);
        if (isMoved && register.LikelyDuplicateOf(entry) is { } duplicate)
        {
            row.Add(duplicate);
        }

        register.Take(row, entry, isMoved);
        _networks.Add(new(row.Number, entry.Id));
        if (before == (entry.Profile, entry.LastConfirmedOn, entry.Status))
        {
            return RowOutcome.Unchanged;
        }

        _taken.Add(entry);
        row.Add(GapsIn(profile, Severity.Warning));
        if (profile.PublicContact is { } mailbox && FreeMail.IsFreeMail(mailbox))
        {
            row.Add(Finding.Of(Severity.Warning, RegisterColumn.PublicContact, NetworkChecks.FreeMail, mailbox));
        }

        return row.HasWarnings ? RowOutcome.Warning : RowOutcome.Imported;
    }

    /// <summary>A complete entry is listed; where a rule forbids it, the row is imported all the same and says why.</summary>
    private void Publish(RegisterRow row, Network entry)
    {
        if (entry.Status is NetworkStatus.Listed or NetworkStatus.Dormant || !entry.IsComplete())
        {
            return;
        }

        try
        {
            entry.Publish(importer, today);
        }
        catch (BrokenRuleException refused)
        {
            row.Add(refused.Rules.Select(rule => Finding.Of(Severity.Warning, rule)));
        }
    }

    /// <summary>The first fault of each value; further ones follow from it.</summary>
    private IEnumerable<Finding> FaultsOf(NetworkProfile profile) =>
        validator
            .Validate(profile)
            .Errors.DistinctBy(error => error.PropertyName)
            .Select(error =>
            {
                var column = RegisterColumn.OfProperty(error.PropertyName);
                var name = error.FormattedMessagePlaceholderValues?.GetValueOrDefault("PropertyName") as string;
                var message =
                    column is null || name is null
                        ? error.ErrorMessage
                        : error.ErrorMessage.Replace($"'{name}'", $"'{column.Header}'", StringComparison.Ordinal);
                return new Finding(Severity.Rejection, column, CodeOf(error.ErrorCode), message);
            });

    private static IEnumerable<Finding> GapsIn(NetworkProfile profile, Severity severity) =>
        Network.MissingFor(profile, consent: true).Select(rule => Finding.Of(severity, rule));

    /// <summary>The codes of the library's own rules in the style of ours: <c>MaximumLengthValidator</c> is maximum-length.</summary>
    private static string CodeOf(string code) =>
        code.EndsWith("Validator", StringComparison.Ordinal)
            ? string.Concat(
                code[..^"Validator".Length]
                    .Select(
                        (letter, i) =>
                            char.IsUpper(letter) && i > 0
                                ? $"-{char.ToLowerInvariant(letter)}"
                                : $"{char.ToLowerInvariant(letter)}"
                    )
            )
            : code;
}
