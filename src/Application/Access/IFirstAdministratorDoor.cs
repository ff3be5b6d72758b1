namespace Schulterschluss.Application.Access;

/// <summary>A secret of this run of the host, told to whoever reads its console.</summary>
public interface IFirstAdministratorDoor
{
    /// <summary>In constant time; never where nobody is to come in this way.</summary>
    bool Opens(string? token);
}
