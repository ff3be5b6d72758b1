using Schulterschluss.Application.Partnerships;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.WebApi.Components.Forms;

namespace Schulterschluss.WebApi.Components.Pages.Partnerships;

/// <summary>A declaration as it is typed. Rows without a text are no rows; they stand at the end.</summary>
internal sealed class DeclarationInput
{
    public const string GoalRow = "goal";

    public List<GoalInput> Goals { get; set; } = [];
    public List<MeasureInput> Measures { get; set; } = [];
    public TermInput Term { get; set; } = new();
    public string? LegalText { get; set; }

    public static DeclarationInput Of(DeclarationView? declaration, string legalText) =>
        new()
        {
            Goals = [.. (declaration?.Goals ?? []).Select(g => new GoalInput { Id = g.Id, Text = g.Text })],
            Measures =
            [
                .. (declaration?.Measures ?? []).Select(m => new MeasureInput
                {
                    Id = m.Id,
                    Obligor = m.Obligor,
                    Text = m.Text,
                    GoalId = m.GoalId,
                    Due = m.Due is { } due ? Shared.Due.Text(due) : null,
                    Indicator = m.Indicator,
                }),
            ],
            Term = new() { From = declaration?.Term?.From, To = declaration?.Term?.To },
            LegalText = declaration?.LegalText ?? legalText,
        };

    /// <summary>Before the fields are shown, so that the errors of a row find it.</summary>
    public void PutEmptyRowsLast()
    {
        Goals = [.. Goals.OrderBy(goal => goal.IsEmpty)];
        Measures = [.. Measures.OrderBy(measure => measure.IsEmpty)];
        NameRows();
        if (!Goals.Exists(goal => goal.IsEmpty))
        {
            AddRow(GoalRow);
        }

        foreach (
            var side in Enum.GetValues<Side>().Where(side => !Measures.Exists(m => m.IsEmpty && m.Obligor == side))
        )
        {
            AddRow(side.ToString());
        }
    }

    public void AddRow(string kind)
    {
        if (kind == GoalRow)
        {
            Goals.Add(new());
        }
        else if (Enum.TryParse<Side>(kind, out var side))
        {
            Measures.Add(new() { Obligor = side });
        }
    }

    /// <exception cref="FluentValidation.ValidationException">A due period that is none.</exception>
    public DeclarationText ToText()
    {
        NameRows();
        return new()
        {
            Goals = [.. Goals.Where(g => !g.IsEmpty).Select(g => new Goal(g.Id!, g.Text ?? ""))],
            Measures =
            [
                .. Measures
                    .Where(m => !m.IsEmpty)
                    .Select(m => new MeasureText(
                        m.Id!,
                        m.Obligor,
                        m.Text ?? "",
                        FormText.Clean(m.GoalId),
                        m.DueOrNull(),
                        FormText.Clean(m.Indicator)
                    )),
            ],
            Term = Term.From is { } from ? new(from, Term.To) : null,
            LegalText = LegalText ?? "",
        };
    }

    /// <summary>New rows get the next free key; old ones keep theirs, because amendments and reports refer to it.</summary>
    private void NameRows()
    {
        var goals = Goals.Select(g => g.Id).ToHashSet();
        foreach (var goal in Goals.Where(g => g is { IsEmpty: false, Id: null or "" }))
        {
            goals.Add(goal.Id = Free("g", goals));
        }

        var measures = Measures.Select(m => m.Id).ToHashSet();
        foreach (var measure in Measures.Where(m => m is { IsEmpty: false, Id: null or "" }))
        {
            measures.Add(measure.Id = Free(measure.Obligor == Side.Network ? "n" : "b", measures));
        }
    }

    private static string Free(string prefix, HashSet<string?> taken) =>
        Enumerable.Range(1, int.MaxValue).Select(i => $"{prefix}{i}").First(id => !taken.Contains(id));
}

internal sealed class GoalInput
{
    public string? Id { get; set; }
    public string? Text { get; set; }
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

internal sealed class MeasureInput
{
    public string? Id { get; set; }
    public Side Obligor { get; set; }
    public string? Text { get; set; }
    public string? GoalId { get; set; }
    public string? Due { get; set; }
    public string? Indicator { get; set; }
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Due) && string.IsNullOrWhiteSpace(Indicator);

    public DuePeriod? DueOrNull() => DuePeriod.TryParse(Due, null, out var period) ? period : null;

    public bool IsDueUnreadable => !string.IsNullOrWhiteSpace(Due) && DueOrNull() is null;
}

internal sealed class TermInput
{
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}
