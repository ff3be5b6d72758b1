namespace Schulterschluss.Application.Common;

/// <summary>
/// While it is on, commands are judged by their shape and not carried out: a form of which a field cannot be read is told
/// everything else that is wrong as well.
/// </summary>
public sealed class Rehearsal
{
    public bool IsOn { get; set; }
}
