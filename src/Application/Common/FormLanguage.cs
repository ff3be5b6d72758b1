using FluentValidation.Resources;

namespace Schulterschluss.Application.Common;

/// <summary>
/// What validators say most often, without the name of the property: an error stands at its field, in a form, or under
/// its path, in a problem.
/// </summary>
internal sealed class FormLanguage : LanguageManager
{
    /// <summary>Of a time, of which nobody says that it is more than another.</summary>
    public const string Later = "LaterValidator";

    public FormLanguage()
    {
        foreach (var validator in (string[])["NotNullValidator", "NotEmptyValidator"])
        {
            AddTranslation("en", validator, "Please fill this in.");
            AddTranslation("de", validator, "Bitte ausfüllen.");
        }

        AddTranslation("en", "MaximumLengthValidator", "At most {MaxLength} characters; these are {TotalLength}.");
        AddTranslation("de", "MaximumLengthValidator", "Höchstens {MaxLength} Zeichen; es sind {TotalLength}.");
        AddTranslation("en", "EnumValidator", "'{PropertyValue}' is none of the choices.");
        AddTranslation("de", "EnumValidator", "„{PropertyValue}“ steht nicht zur Wahl.");
        AddTranslation("en", "InclusiveBetweenValidator", "Between {From} and {To}, not {PropertyValue}.");
        AddTranslation("de", "InclusiveBetweenValidator", "Zwischen {From} und {To}, nicht {PropertyValue}.");
        AddTranslation("en", "GreaterThanValidator", "More than {ComparisonValue}.");
        AddTranslation("de", "GreaterThanValidator", "Mehr als {ComparisonValue}.");
        AddTranslation("en", Later, "After {ComparisonValue}.");
        AddTranslation("de", Later, "Nach {ComparisonValue}.");
        AddTranslation("en", "GreaterThanOrEqualValidator", "At least {ComparisonValue}.");
        AddTranslation("de", "GreaterThanOrEqualValidator", "Mindestens {ComparisonValue}.");
        AddTranslation("en", "LessThanOrEqualValidator", "At most {ComparisonValue}.");
        AddTranslation("de", "LessThanOrEqualValidator", "Höchstens {ComparisonValue}.");
    }
}
