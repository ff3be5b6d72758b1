using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using FluentValidation.Results;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.WebApi.Components.Pages.Assessments;

/// <summary>A sheet as it stands in the form; and what became of it when somebody of the same side saved meanwhile.</summary>
public sealed class SheetInput
{
    /// <summary>What a form lacks the framework makes null.</summary>
    [AllowNull]
    public List<RatingInput> Ratings
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>The criterion whose answer is taken back.</summary>
    public string? Withdraw { get; set; }

    /// <summary>The part of the page that was saved from.</summary>
    public string? Part { get; set; }

    /// <summary>One for each criterion that is asked, in that order: as it was sent, else as it is stored.</summary>
    public static SheetInput Of(IEnumerable<string> asked, IReadOnlyList<Rating> stored, SheetInput? sent)
    {
        var bySent = (sent?.Ratings ?? []).ToLookup(r => r.Criterion ?? "");
        var byStored = stored.ToDictionary(r => r.Criterion);
        return new()
        {
            Withdraw = sent?.Withdraw,
            Part = sent?.Part,
            Ratings =
            [
                .. asked.Select(criterion =>
                    bySent[criterion].FirstOrDefault()
                    ?? RatingInput.Of(criterion, byStored.GetValueOrDefault(criterion))
                ),
            ],
        };
    }

    /// <summary>What is to be stored; a text without an answer is in it, so that whoever judges input says so.</summary>
    public IReadOnlyList<Rating> ToRatings() => [.. Filled().Select(r => r.ToRating())];

    /// <summary>
    /// Takes over what others have stored of criteria that nobody has touched here.
    /// </summary>
    /// <returns>The criteria that were changed here and there, with what is stored now.</returns>
    public IReadOnlyDictionary<string, Rating?> Merge(IReadOnlyList<Rating> stored)
    {
        var conflicts = new Dictionary<string, Rating?>(StringComparer.Ordinal);
        var byCriterion = stored.ToDictionary(r => r.Criterion);
        for (var i = 0; i < Ratings.Count; i++)
        {
            var mine = Ratings[i];
            var theirs = byCriterion.GetValueOrDefault(mine.Criterion);
            var changedThere = RatingInput.Fingerprint(theirs) != mine.Seen;
            var changedHere = mine.Fingerprint() != mine.Seen;
            if (!changedThere || mine.Fingerprint() == RatingInput.Fingerprint(theirs))
            {
                continue;
            }

            if (changedHere)
            {
                conflicts.Add(mine.Criterion, theirs);
                mine.Seen = RatingInput.Fingerprint(theirs);
            }
            else
            {
                Ratings[i] = RatingInput.Of(mine.Criterion, theirs);
            }
        }

        return conflicts;
    }

    /// <summary>The command carries the filled ones only; its failures belong to the fields of the whole form.</summary>
    public ValidationException AtFields(ValidationException failures)
    {
        var places = Filled().Select(r => Ratings.IndexOf(r)).ToList();
        return new(
            failures.Errors.Select(failure => new ValidationFailure(
                AtField(failure.PropertyName, places),
                failure.ErrorMessage
            ))
        );
    }

    private IEnumerable<RatingInput> Filled() => Ratings.Where(r => r.Criterion != Withdraw && !r.IsEmpty());

    private static string AtField(string path, List<int> places)
    {
        var (open, close) = (path.IndexOf('[', StringComparison.Ordinal), path.IndexOf(']', StringComparison.Ordinal));
        return
            open >= 0
            && int.TryParse(path[(open + 1)..close], CultureInfo.InvariantCulture, out var sent)
            && sent < places.Count
            ? $"{path[..open]}[{places[sent]}]{path[(close + 1)..]}"
            : path;
    }
}

/// <summary>An answer as it stands in the form.</summary>
public sealed class RatingInput
{
    public const string NotApplicable = "na";

    public string Criterion { get; set; } = "";

    /// <summary>A figure, or that it does not apply.</summary>
    public string? Level { get; set; }
    public string? Evidence { get; set; }
    public string? Comment { get; set; }

    /// <summary>Fingerprint of what was stored when this form was shown.</summary>
    public string? Seen { get; set; }

    public static RatingInput Of(string criterion, Rating? stored) =>
        new()
        {
            Criterion = criterion,
            Level = LevelOf(stored),
            Evidence = stored?.Evidence,
            Comment = stored?.Comment,
            Seen = Fingerprint(stored),
        };

    public static string? LevelOf(Rating? rating) =>
        rating is null ? null
        : rating.NotApplicable ? NotApplicable
        : rating.Level?.ToString(CultureInfo.InvariantCulture);

    public Rating ToRating() =>
        new(
            Criterion,
            int.TryParse(Level, CultureInfo.InvariantCulture, out var level) ? level : null,
            Level == NotApplicable,
            Written(Evidence),
            Written(Comment)
        );

    public bool IsEmpty() => string.IsNullOrEmpty(Level) && Written(Evidence) is null && Written(Comment) is null;

    public string Fingerprint() => Fingerprint(IsEmpty() ? null : ToRating());

    public static string Fingerprint(Rating? rating) =>
        rating is null
            ? ""
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{LevelOf(rating)}\n{rating.Evidence}\0{rating.Comment}"))
            )[..16];

    /// <summary>As the API reads texts: browsers send the same letters and line breaks in several ways.</summary>
    private static string? Written(string? text)
    {
        var written = string.Concat(
                (text ?? "").ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')
            )
            .Normalize(NormalizationForm.FormC)
            .Trim();
        return written.Length == 0 ? null : written;
    }
}
