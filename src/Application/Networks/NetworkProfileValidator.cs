using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>The shape of a profile, the same for the API, the pages and the import.</summary>
internal sealed class NetworkProfileValidator : AbstractValidator<NetworkProfile>
{
    public NetworkProfileValidator(TimeProvider clock)
    {
        RuleFor(p => p.Name).NotEmpty().Length(NetworkProfile.NameMinLength, NetworkProfile.NameMaxLength);
        RuleFor(p => p.ShortName).MaximumLength(NetworkProfile.TextMaxLength);
        RuleFor(p => p.LegalForm).IsInEnum();
        RuleFor(p => p.FoundedYear).InclusiveBetween(NetworkProfile.EarliestYear, clock.Today().Year);
        RuleFor(p => p.HostOrganisation).MaximumLength(NetworkProfile.TextMaxLength);
        RuleFor(p => p.Seat).MaximumLength(NetworkProfile.TextMaxLength);
        RuleFor(p => p.CoordinatorRef).MaximumLength(NetworkProfile.TextMaxLength);
        RuleFor(p => p.Source).MaximumLength(NetworkProfile.TextMaxLength);
        RuleFor(p => p.Description).MaximumLength(NetworkProfile.DescriptionMaxLength);
        RuleFor(p => p.Phase).IsInEnum();
        RuleFor(p => p.CoordinationFte).InclusiveBetween(0, 1000);
        RuleFor(p => p.Website).WebAddress();
        RuleFor(p => p.PublicContact).Mailbox();

        RuleFor(p => p.Location!.Longitude).InclusiveBetween(-180, 180).When(p => p.Location is not null);
        RuleFor(p => p.Location!.Latitude).InclusiveBetween(-90, 90).When(p => p.Location is not null);

        Codes(p => p.FieldsOfAction, ReferenceData.FieldsOfAction);
        Codes(p => p.TargetGroups, ReferenceData.TargetGroups);
        Codes(p => p.Sectors, ReferenceData.Sectors);

        RuleFor(p => p.Districts)
            .Must(list => list.Count <= NetworkProfile.MaxEntries)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleFor(p => p.Districts).Must(Distinct).WithErrorCode("repeated").WithMessage(_ => Messages.Get("repeated"));
        RuleForEach(p => p.Districts)
            .NotNull()
            .Custom(
                (ags, context) =>
                {
                    if (ags is not null)
                    {
                        RegionRule.Judge(ags, clock.Today(), context);
                    }
                }
            );

        RuleFor(p => p.FundingSources)
            .Must(list => list.Count <= NetworkProfile.MaxEntries)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleForEach(p => p.FundingSources).NotEmpty().MaximumLength(NetworkProfile.TextMaxLength);

        RuleFor(p => p.Partners)
            .Must(list => list.Count <= NetworkProfile.MaxEntries)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleForEach(p => p.Partners)
            .NotNull()
            .ChildRules(partner =>
            {
                partner.RuleFor(p => p.Name).NotEmpty().MaximumLength(NetworkProfile.TextMaxLength);
                partner.RuleFor(p => p.Type).IsInEnum();
                partner.RuleFor(p => p.Since).LessThanOrEqualTo(_ => clock.Today());
            });
    }

    private void Codes(
        System.Linq.Expressions.Expression<Func<NetworkProfile, IReadOnlyList<string>>> list,
        CodeTable table
    )
    {
        RuleFor(list).Must(Distinct).WithErrorCode("repeated").WithMessage(_ => Messages.Get("repeated"));
        RuleFor(list)
            .ForEach(code =>
                code.NotNull()
                    .Must(value => value is null || table.Has(value))
                    .WithErrorCode("unknown-code")
                    .WithMessage((_, value) => Messages.Format("unknown-code", value))
            );
    }

    private static bool Distinct(IReadOnlyList<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).Count() == codes.Count;
}
