using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Services;

/// <summary>When and where a service takes place, and who gives it: at a time of a day, or some time in a quarter.</summary>
/// <param name="When">A day in Europe/Berlin, or a quarter.</param>
/// <param name="Start">Null while only the quarter is known, as is the end.</param>
/// <param name="Place">Where people meet; free text.</param>
/// <param name="OnlineAddress">Where people meet online.</param>
/// <param name="ConsultantRefs">Opaque ids.</param>
/// <param name="Justification">Why it lies outside the agreed period.</param>
public sealed record Appointment(
    DuePeriod When,
    TimeOnly? Start,
    TimeOnly? End,
    string? Place,
    string? OnlineAddress,
    IReadOnlyList<string> ConsultantRefs,
    string? Justification
)
{
    /// <summary>Who is taken, and when. Only a time of a day takes anybody; a quarter leaves room.</summary>
    public IEnumerable<Booking> Bookings() =>
        (Start, End) is ({ } start, { } end)
            ? ConsultantRefs.Select(consultant => new Booking(consultant, When.Start, start, end))
            : [];

    public bool SameAs(Appointment? other) =>
        other is not null
        && (When, Start, End, Place, OnlineAddress, Justification)
            == (other.When, other.Start, other.End, other.Place, other.OnlineAddress, other.Justification)
        && ConsultantRefs.SequenceEqual(other.ConsultantRefs);
}

/// <summary>A consultant's time that is taken, on a day in Europe/Berlin.</summary>
public sealed record Booking(string ConsultantRef, DateOnly Day, TimeOnly Start, TimeOnly End)
{
    /// <summary>One that ends when the other begins does not collide.</summary>
    public bool CollidesWith(Booking other) =>
        ConsultantRef == other.ConsultantRef && Day == other.Day && Start < other.End && other.Start < End;
}
