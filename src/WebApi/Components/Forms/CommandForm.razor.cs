using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Common;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Components.Forms;

/// <summary>
/// Sends a command when it is submitted; when that has been done, says so on the next page. When not, nothing is lost:
/// all failures are listed on top and stand at their fields, and what was typed stays.
/// </summary>
public sealed partial class CommandForm : ComponentBase
{
    internal const string VersionName = "_version";
    private const string ReadAtName = "_readAt";
    private const string KeyName = "_key";
    internal const string RowsName = "_rows";

    private readonly List<(string Name, Func<FieldFacts> Facts, IReadOnlyList<string> Covers)> _fields = [];
    private readonly List<string> _elsewhere = [];
    private ValidationMessageStore? _messages;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Notices Notices { get; set; } = null!;

    [Inject]
    private RequestHeaders Headers { get; set; } = null!;

    [Inject]
    private Rehearsal Rehearsal { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>Where the same form stands several times on a page, each is in a scope of its own.</summary>
    [CascadingParameter]
    public FormMappingContext? Mapping { get; set; }

    /// <summary>Unique within the page.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What the fields are bound to.</summary>
    [Parameter, EditorRequired]
    public required object Model { get; set; }

    /// <summary>Sends the command. Gets the version that the reader has seen, empty for a create.</summary>
    [Parameter, EditorRequired]
    public required Func<Guid, Task> OnSubmit { get; set; }

    [Parameter, EditorRequired]
    public required string Submit { get; set; }

    /// <summary>primary, secondary or danger.</summary>
    [Parameter]
    public string Kind { get; set; } = "primary";

    /// <summary>The version of the thing as it is shown; null where the command needs none.</summary>
    [Parameter]
    public Guid? Version { get; set; }

    /// <summary>Read when somebody else was faster, to show what they have changed.</summary>
    [Parameter]
    public Func<Task<IReadOnlyList<HistoryEntry>>>? History { get; set; }

    /// <summary>Something comes into being: sent twice it is still one.</summary>
    [Parameter]
    public bool Creates { get; set; }

    /// <summary>What the next page says.</summary>
    [Parameter]
    public string? Done { get; set; }

    /// <summary>Where it goes on; the same page without.</summary>
    [Parameter]
    public Func<string>? Next { get; set; }

    /// <summary>The answer stands on this very page: a secret must be in no address and in no cookie.</summary>
    [Parameter]
    public bool Stays { get; set; }

    /// <summary>
    /// By the code of a refusal, what the page itself knows of it and says better than the sentence for programs; null
    /// where that sentence will do.
    /// </summary>
    [Parameter]
    public Func<string, RenderFragment?>? Refused { get; set; }

    /// <summary>Where "cancel" leads.</summary>
    [Parameter]
    public string? Cancel { get; set; }

    /// <summary>The form is behind these words until somebody opens it.</summary>
    [Parameter]
    public string? Disclosure { get; set; }

    [Parameter]
    public bool Open { get; set; }

    /// <summary>What it will mean to have sent it.</summary>
    [Parameter]
    public string? Consequence { get; set; }

    /// <summary>A button of the form asks for another row of this name; nothing is sent then.</summary>
    [Parameter]
    public Action<string>? OnRows { get; set; }

    [Parameter]
    public bool Files { get; set; }

    /// <summary>The answer is a page that is loaded as a whole, for forms that a script of their own takes care of.</summary>
    [Parameter]
    public bool Plain { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    internal ProblemDetails? Problem { get; private set; }
    internal IReadOnlyList<HistoryEntry> ChangesSince { get; private set; } = [];
    internal RenderFragment? RefusalWords => Problem?.Extensions["code"] is string code ? Refused?.Invoke(code) : null;
    internal string ProblemId => $"{Key}-problem";
    private EditContext Edit { get; set; } = null!;
    private string? Scope => string.IsNullOrEmpty(Mapping?.MappingScopeName) ? null : Mapping.MappingScopeName;
    private string Key => Scope is null ? Name : $"{Name}-{Scope}";

    /// <summary>As the framework names the form that was sent.</summary>
    private string Handler => Scope is null ? Name : $"[{Scope}]{Name}";
    internal bool IsConflict => Problem?.Status == StatusCodes.Status412PreconditionFailed;

    /// <summary>After a conflict the reader knows the new state, and what they send again holds against that.</summary>
    private Guid? ShownVersion => IsConflict || PostedVersion == Guid.Empty ? Version : PostedVersion;
    private DateTimeOffset ShownReadAt => IsConflict ? Clock.GetUtcNow() : PostedReadAt ?? Clock.GetUtcNow();
    private string ShownKey => Posted(KeyName) ?? Guid.CreateVersion7(Clock.GetUtcNow()).ToString();

    private Guid PostedVersion => Guid.TryParse(Posted(VersionName), out var version) ? version : Guid.Empty;
    private DateTimeOffset? PostedReadAt =>
        DateTimeOffset.TryParse(Posted(ReadAtName), CultureInfo.InvariantCulture, out var at) ? at : null;

    internal void Register<T>(Field<T> field) =>
        _fields.Add(
            (
                field.FieldName,
                () => new(field.ElementId, field.Label, field.Identifier, field.AllErrors, field.IsUnreadable),
                field.Covers
            )
        );

    /// <summary><c>Input.Partners[0].Name</c> becomes <c>sign-partners-0-name</c>.</summary>
    internal string IdOf(string fieldName) =>
        $"{Key}-{string.Join('-', fieldName.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1)).ToLowerInvariant()}";

    /// <summary>All that is wrong, each with the field it is about, where there is one.</summary>
    internal IEnumerable<(string Text, string? ElementId)> Failures()
    {
        var atFields = _fields.Select(field => field.Facts()).Where(facts => facts.Errors.Count > 0).ToList();
        foreach (var facts in atFields)
        {
            foreach (var error in facts.Errors)
            {
                yield return ($"{facts.Label}: {error}", facts.ElementId);
            }
        }

        foreach (var text in _elsewhere)
        {
            yield return (text, null);
        }
    }

    protected override void OnInitialized()
    {
        Edit = new(Model);
        Edit.SetFieldCssClassProvider(new NoCssClasses());
        _messages = new(Edit);
    }

    private async Task SubmitAsync()
    {
        _messages!.Clear();
        if (OnRows is not null && Posted(RowsName) is { } rows)
        {
            OnRows(rows);
            return;
        }

        if (!Edit.Validate() || _fields.Exists(field => field.Facts().IsUnreadable))
        {
            Show(await AllThatIsWrongAsync());
            return;
        }

        Headers.IdempotencyKey = Creates ? Posted(KeyName) : null;
        try
        {
            await OnSubmit(PostedVersion);
        }
        catch (Exception exception) when (ProblemMapping.OfInput(exception) is { } problem)
        {
            Show(problem.ProblemDetails);
            if (IsConflict && History is not null)
            {
                ChangesSince = [.. (await History()).Where(entry => PostedReadAt is not { } at || entry.At >= at)];
            }

            return;
        }

        if (Stays)
        {
            Http.Response.Headers.CacheControl = "no-store";
            return;
        }

        if (Done is not null)
        {
            Notices.Say(Done);
        }

        Navigation.NavigateTo(Next?.Invoke() ?? Http.Here());
    }

    /// <summary>What cannot be read, and with it all else that is wrong with what was typed.</summary>
    private async Task<ProblemDetails> AllThatIsWrongAsync()
    {
        var problem = Problems.For(StatusCodes.Status400BadRequest, "validation").ProblemDetails;
        // Only of these it is known that they do nothing but send a command.
        if (Version is null && !Creates)
        {
            return problem;
        }

        Rehearsal.IsOn = true;
        try
        {
            await OnSubmit(PostedVersion);
        }
        catch (Exception exception) when (ProblemMapping.OfInput(exception) is { } found)
        {
            // What else forbids it is said once everything can be read.
            return found.StatusCode == StatusCodes.Status400BadRequest ? found.ProblemDetails : problem;
        }
        finally
        {
            Rehearsal.IsOn = false;
        }

        return problem;
    }

    private void Show(ProblemDetails problem)
    {
        Problem = problem;
        Http.Response.StatusCode = problem.Status!.Value;
        if (problem.Extensions.TryGetValue("errors", out var errors))
        {
            foreach (var (path, texts) in (IReadOnlyDictionary<string, string[]>)errors!)
            {
                switch (FieldAt(path))
                {
                    case null:
                        _elsewhere.AddRange(texts);
                        break;
                    // That it is missing is not what is wrong with it.
                    case { IsUnreadable: true }:
                        break;
                    case { Identifier: var field }:
                        _messages!.Add(field, texts);
                        break;
                }
            }
        }
        else if (problem.Extensions["code"] is string code && Covering(code) is { } covering)
        {
            _messages!.Add(covering.Identifier, problem.Detail!);
        }

        Edit.NotifyValidationStateChanged();
    }

    /// <summary>The field that a path of the command is about: the longest end that they have in common.</summary>
    private FieldFacts? FieldAt(string path)
    {
        var named = _fields
            .Where(field => Ends(path, field.Name))
            .OrderByDescending(field => field.Name.Length)
            .Select(field => field.Facts)
            .FirstOrDefault();
        return named?.Invoke() ?? Covering(path);
    }

    private FieldFacts? Covering(string pathOrCode) =>
        _fields
            .Where(field => field.Covers.Contains(pathOrCode))
            .Select(field => field.Facts)
            .FirstOrDefault()
            ?.Invoke();

    private static bool Ends(string path, string fieldName)
    {
        var own = fieldName[(fieldName.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return path.Equals(own, StringComparison.OrdinalIgnoreCase)
            || path.EndsWith($".{own}", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith($"{own}[", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of this form; another one of the page may have been sent.</summary>
    internal string? Posted(string name) =>
        Http.Request.HasFormContentType && Http.Request.Form["_handler"] == Handler
            ? Http.Request.Form[name].ToString() is { Length: > 0 } value
                ? value
                : null
            : null;

    internal sealed record FieldFacts(
        string ElementId,
        string Label,
        FieldIdentifier Identifier,
        IReadOnlyList<string> Errors,
        bool IsUnreadable
    );

    /// <summary>KERN has its own.</summary>
    private sealed class NoCssClasses : FieldCssClassProvider
    {
        public override string GetFieldCssClass(EditContext editContext, in FieldIdentifier fieldIdentifier) => "";
    }
}
