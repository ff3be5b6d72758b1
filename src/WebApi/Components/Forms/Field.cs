using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace Schulterschluss.WebApi.Components.Forms;

/// <summary>What every field has: a label, a hint, the errors of its own, and its place in the list of all errors.</summary>
public abstract class Field<T> : InputBase<T>
{
    [Inject]
    private IStringLocalizer<FormTexts> Texts { get; set; } = null!;

    [CascadingParameter]
    public CommandForm? Form { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The form says of the others that they are optional.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>Paths of the command and codes of problems that are about this field without bearing its name.</summary>
    [Parameter]
    public IReadOnlyList<string> Covers { get; set; } = [];

    /// <summary>Neither required nor worth a word about it: in rows of which an empty one does not count.</summary>
    [Parameter]
    public bool Quiet { get; set; }

    /// <summary>Within the page; without, made from the names of form and field.</summary>
    [Parameter]
    public string? Id { get; set; }

    public string ElementId => Id ?? Form?.IdOf(NameAttributeValue) ?? NameAttributeValue;
    public string FieldName => NameAttributeValue;

    internal FieldIdentifier Identifier => FieldIdentifier;

    /// <summary>What cannot be read as the field's type is said in our words, not in the framework's.</summary>
    internal IReadOnlyList<string> AllErrors =>
        IsUnreadable ? [Texts["Unreadable"]] : [.. EditContext.GetValidationMessages(FieldIdentifier)];

    protected IReadOnlyList<string> Errors => AllErrors;
    protected bool HasErrors => Errors.Count > 0;
    protected string? Shown => IsUnreadable ? Posted : CurrentValueAsString;

    protected string? DescribedBy =>
        (Hint, HasErrors) switch
        {
            (null, false) => null,
            (null, true) => $"{ElementId}-error",
            (_, false) => $"{ElementId}-hint",
            _ => $"{ElementId}-hint {ElementId}-error",
        };

    /// <summary>
    /// Whether something was typed that is no value of the field's type. Asked of the request itself: the framework notes
    /// such a failure of a named form under the form's model, not under the field.
    /// </summary>
    internal bool IsUnreadable =>
        IsParsed && Posted is { Length: > 0 } text && !TryParseValueFromString(text, out _, out _);

    /// <summary>False where the framework reads the value as a whole: lists and files.</summary>
    protected virtual bool IsParsed => true;

    private string? Posted => Form?.Posted(NameAttributeValue);

    protected override void OnInitialized() => Form?.Register(this);
}
