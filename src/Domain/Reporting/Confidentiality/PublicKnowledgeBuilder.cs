namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>Reads reports into <see cref="PublicKnowledge"/>: sums, what hides them by itself, and what has to stay unknown.</summary>
internal sealed class PublicKnowledgeBuilder
{
    private readonly ConfidentialityRules _rules;
    private readonly Unknowns _unknowns;
    private readonly Dictionary<string, (int[] Raw, Form Form)> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<CellKey, Form> _newCells = [];
    private readonly List<(string Atoms, int Report, int[] Raw, PublishableCell Cell, PublishableTable Table)> _cells =
    [];

    /// <summary>The measure of each unknown that a confidential table uses.</summary>
    private readonly Dictionary<int, TableMeasure> _confidential = [];

    private PublicKnowledgeBuilder(IReadOnlyList<ReportTables> reports, ConfidentialityRules rules, Units units) =>
        (_rules, _unknowns) = (rules, new(reports, units));

    /// <param name="earlier">In the order of their publication.</param>
    public static PublicKnowledge Build(
        ReportTables report,
        IReadOnlyList<Publication> earlier,
        ConfidentialityRules rules,
        Units units
    )
    {
        var builder = new PublicKnowledgeBuilder([.. earlier.Select(p => p.Report), report], rules, units);
        for (var number = 0; number < earlier.Count; number++)
        {
            builder.Read(number, earlier[number].Report, Shown(earlier[number]));
        }

        builder.Read(earlier.Count, report, shown: null);
        return builder.Build();
    }

    /// <exception cref="ArgumentException">A cell is shown twice.</exception>
    private static Dictionary<CellKey, PublishedCell> Shown(Publication publication) =>
        publication.Cells.ToDictionary(c => c.Key, c => c.Cell);

    private void Read(int number, ReportTables report, Dictionary<CellKey, PublishedCell>? shown)
    {
        foreach (var table in report.Tables)
        {
            foreach (var cell in table.Cells)
            {
                var raw = _unknowns.Of(number, cell);
                var form = FormOf(raw);
                if (shown is null)
                {
                    AddNew(cell.Key, table, form);
                }
                else if (!shown.TryGetValue(cell.Key, out var state))
                {
                    throw new ArgumentException(
                        $"{cell.Key} was published without a word what it shows.",
                        nameof(shown)
                    );
                }
                else
                {
                    form.IsPinned |= !state.IsHidden();
                    form.WasHidden |= state.IsHidden();
                }

                form.IsPinned |= !table.IsConfidential;
                if (table.IsConfidential)
                {
                    _cells.Add((string.Join(',', cell.Atoms.Order(StringComparer.Ordinal)), number, raw, cell, table));
                    JudgeByItself(form, raw, _unknowns.SharesOf(number, cell).Select(s => s.Amount), table);
                }
            }
        }
    }

    private void AddNew(CellKey key, PublishableTable table, Form form)
    {
        if (!_newCells.TryAdd(key, form))
        {
            throw new ArgumentException($"{key} stands twice in the report.", nameof(key));
        }

        form.IsNew |= table.IsConfidential;
        form.Cells++;
        form.Level = Math.Max(form.Level, key.Level());
    }

    private void JudgeByItself(Form form, int[] raw, IEnumerable<long> shares, PublishableTable table)
    {
        foreach (var unknown in raw)
        {
            _confidential[unknown] = table.Measure;
        }

        if (PrimaryRules.Judge(table.Measure, table.UsesDominance, form.Value, shares, _rules) is { } sensitive)
        {
            form.Hidden = form.Hidden is HiddenBecause.Primary ? HiddenBecause.Primary : sensitive.Reason;
            form.Enough = Math.Max(form.Enough, sensitive.Enough);
        }
    }

    private Form FormOf(int[] raw)
    {
        var key = string.Join(',', raw);
        if (!_forms.TryGetValue(key, out var found))
        {
            _forms[key] = found = (raw, new(raw, raw.Sum(_unknowns.ValueOf)));
        }

        return found.Form;
    }

    private PublicKnowledge Build()
    {
        var forms = _forms.Values.ToList();
        forms.Sort((one, other) => one.Raw.AsSpan().SequenceCompareTo(other.Raw));
        var (unknownOf, members) = Merge(forms);
        foreach (var (raw, form) in forms)
        {
            form.Unknowns = [.. raw.Select(u => unknownOf[u]).Distinct().Order()];
            // An earlier hidden cell that the new report does not repeat stays hidden.
            form.Hidden ??= form is { WasHidden: true, IsNew: false } ? HiddenBecause.Secondary : null;
        }

        List<Target> targets =
        [
            .. SmallestGroups(members),
            .. forms.Where(f => f.Form is { Enough: > 0, IsPinned: false }).Select(f => Sensitive(f.Raw, f.Form)),
            .. ChangesOfCells(unknownOf),
            .. ChangesOfGroups(members, unknownOf),
        ];
        long[] values = [.. members.Select(m => m.Sum(_unknowns.ValueOf))];
        return new(values, [.. forms.Select(f => f.Form)], Distinct(targets), _newCells);
    }

    /// <summary>Unknowns that stand in the same sums cannot be told apart, and become one.</summary>
    private (Dictionary<int, int> UnknownOf, List<List<int>> Members) Merge(List<(int[] Raw, Form Form)> forms)
    {
        var memberships = new List<int>[_unknowns.Count];
        for (var form = 0; form < forms.Count; form++)
        {
            foreach (var unknown in forms[form].Raw)
            {
                (memberships[unknown] ??= []).Add(form);
            }
        }

        var members = Enumerable
            .Range(0, _unknowns.Count)
            .Where(u => memberships[u] is not null)
            .GroupBy(u => string.Join(',', memberships[u]))
            .Select(g => g.ToList())
            .ToList();
        var unknownOf = members.SelectMany((m, i) => m.Select(u => (u, i))).ToDictionary(p => p.u, p => p.i);
        return (unknownOf, members);
    }

    /// <summary>
    /// The finest groups that the reports can tell apart, whether or not a cell shows them: what two of the year's
    /// cells differ by is a group like any other.
    /// </summary>
    private IEnumerable<Target> SmallestGroups(List<List<int>> members)
    {
        for (var unknown = 0; unknown < members.Count; unknown++)
        {
            var raw = members[unknown];
            if (!_confidential.TryGetValue(raw[0], out var measure) || IsPinned(raw))
            {
                continue;
            }

            var value = raw.Sum(_unknowns.ValueOf);
            var shares = _unknowns.SharesOf(raw).Select(s => s.Amount);
            var judged = PrimaryRules.Judge(measure, usesDominance: false, value, shares, _rules);
            if (judged is { } sensitive)
            {
                yield return new(NameOf(raw), [(unknown, 1)], value, sensitive.Enough, IsDifference: false);
            }
        }
    }

    private bool IsPinned(List<int> raw) =>
        _forms.TryGetValue(string.Join(',', raw), out var found) && found.Form.IsPinned;

    private Target Sensitive(int[] raw, Form form) =>
        new(NameOf(raw), [.. form.Unknowns.Select(u => (u, 1))], form.Value, form.Enough, IsDifference: false);

    /// <summary>Cells of the same atoms in two reports that differ by fewer than the minimum.</summary>
    private IEnumerable<Target> ChangesOfCells(Dictionary<int, int> unknownOf) =>
        from now in _cells
        join before in _cells on now.Atoms equals before.Atoms
        where before.Report < now.Report && !now.Raw.AsSpan().SequenceEqual(before.Raw)
        let shares = (
            Now: _unknowns.SharesOf(now.Report, now.Cell),
            Before: _unknowns.SharesOf(before.Report, before.Cell)
        )
        let target = Change(now.Raw, before.Raw, shares.Now, shares.Before, now.Table.Measure, unknownOf)
        where target is not null
        select target;

    /// <summary>The same of the finest groups, whether or not a cell shows them.</summary>
    private IEnumerable<Target> ChangesOfGroups(List<List<int>> members, Dictionary<int, int> unknownOf)
    {
        var confidential = members.Where(m => _confidential.ContainsKey(m[0])).ToList();
        return from now in confidential
            join before in confidential on NameOf(now) equals NameOf(before)
            where before[0] < now[0]
            let shares = (Now: _unknowns.SharesOf(now), Before: _unknowns.SharesOf(before))
            let target = Change([.. now], [.. before], shares.Now, shares.Before, _confidential[now[0]], unknownOf)
            where target is not null
            select target;
    }

    private Target? Change(
        int[] now,
        int[] before,
        IEnumerable<(string Contributor, long Amount)> sharesNow,
        IEnumerable<(string Contributor, long Amount)> sharesBefore,
        TableMeasure measure,
        Dictionary<int, int> unknownOf
    )
    {
        var change = now.Sum(_unknowns.ValueOf) - before.Sum(_unknowns.ValueOf);
        var changes = sharesNow
            .Concat(sharesBefore.Select(s => (s.Contributor, -s.Amount)))
            .GroupBy(s => s.Item1, s => s.Item2, StringComparer.Ordinal)
            .Select(g => Math.Abs(g.Sum()));
        if (PrimaryRules.Judge(measure, usesDominance: false, Math.Abs(change), changes, _rules) is not { } sensitive)
        {
            return null;
        }

        var terms = now.Except(before)
            .Select(u => (unknownOf[u], 1))
            .Concat(before.Except(now).Select(u => (unknownOf[u], -1)))
            .Distinct()
            .Order();
        return new($"Δ {NameOf(now)}", [.. terms], change, sensitive.Enough, IsDifference: true);
    }

    private string NameOf(IEnumerable<int> raw) => string.Join(" + ", raw.Select(_unknowns.AtomOf));

    /// <summary>Of the same terms the hardest demand, changes apart; the widest come first, for they help the others.</summary>
    private static List<Target> Distinct(List<Target> targets) =>
        [
            .. targets
                .GroupBy(t => (string.Join(',', t.Terms), t.IsDifference))
                .Select(same => same.MaxBy(t => t.Enough)!)
                .OrderByDescending(t => t.Terms.Count),
        ];
}
