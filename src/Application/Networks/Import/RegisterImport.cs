using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;
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
    private readonly ImportTally _tally = new();
    private readonly List<ImportedNetwork> _networks = [];
    private readonly List<Network> _taken = [];

    /// <summary>What is new or changed.</summary>
    public IReadOnlyList<Network> Taken => _taken;

    public void Take(RegisterRow row) => _tally.Take(row, Judge(row));

    public ImportReport Report(ImportReport head) => _tally.Into(head) with { Networks = head.DryRun ? [] : _networks };

    private RowOutcome Judge(RegisterRow row)
    {
        var known = register.Identify(row);
        var profile = row.Over(known?.Profile ?? new());
        row.Add(Finding.OfFaults(validator.Validate(profile), RegisterColumn.Table));
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
            row.Add(refused.Rules.Select(rule => About(Severity.Warning, rule)));
        }
    }

    private static IEnumerable<Finding> GapsIn(NetworkProfile profile, Severity severity) =>
        Network.MissingFor(profile, consent: true).Select(rule => About(severity, rule));

    private static Finding About(Severity severity, BrokenRule rule) =>
        Finding.Of(severity, RegisterColumn.OfRule(rule), rule);
}
