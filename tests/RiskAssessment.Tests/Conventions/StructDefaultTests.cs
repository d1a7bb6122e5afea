using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Conventions;

/// <summary>An unset array element is a default value: each public struct documents its default, and it is safe to use.</summary>
public sealed class StructDefaultTests
{
    private static readonly Dictionary<Type, string> Tests = new()
    {
        [typeof(Completeness)] = nameof(The_default_completeness_is_that_of_an_instrument_without_items),
        [typeof(EdtfDate)] = nameof(The_default_date_is_the_year_0001),
        [typeof(Interval)] = nameof(The_default_interval_is_the_point_0),
        [typeof(LevelRange)] = nameof(The_default_range_states_nothing_and_is_not_settled),
        [typeof(Sufficiency)] = nameof(The_default_sufficiency_requires_nothing),
    };

    public static TheoryData<Type> Structs => [.. PublicSurface.StructsOf(typeof(Incident).Assembly)];

    [Fact]
    public void Every_public_struct_has_a_test_of_its_default() =>
        Assert.Equal(Tests.Keys.OrderBy(type => type.Name), PublicSurface.StructsOf(typeof(Incident).Assembly).OrderBy(type => type.Name));

    [Theory]
    [MemberData(nameof(Structs))]
    public void The_default_of_a_public_struct_can_be_used(Type type)
    {
        var (value, other) = (Array.CreateInstance(type, 1).GetValue(0)!, Activator.CreateInstance(type)!);
        Assert.NotEmpty(value.ToString()!);
        Assert.Equal((other, other.GetHashCode(), other.ToString()), (value, value.GetHashCode(), value.ToString()));
        foreach (var property in PublicSurface.PropertiesOf(type).Where(property => property.GetMethod is { IsStatic: false }))
        {
            var read = property.GetValue(value);
            Assert.False(read is null && PublicSurface.IsNeverNull(property), $"{type.Name}.{property.Name} is null.");
        }
    }

    [Fact]
    public void The_default_completeness_is_that_of_an_instrument_without_items()
    {
        Completeness unfilled = default;
        Assert.Equal((0, 0, 0, 0), (unfilled.Answered, unfilled.Applicable, unfilled.CriticalAnswered, unfilled.CriticalApplicable));
        Assert.Equal("0 of 0 answered, 0 of 0 critical", unfilled.ToString());
    }

    [Fact]
    public void The_default_date_is_the_year_0001()
    {
        Assert.Equal(EdtfDate.Year(1), default);
        Assert.Equal(("0001", DatePrecision.Year), (default(EdtfDate).ToString(), default(EdtfDate).Precision));
    }

    [Fact]
    public void The_default_interval_is_the_point_0() => Assert.Equal((Interval.Point(0), "0"), (default, default(Interval).ToString()));

    [Fact]
    public void The_default_range_states_nothing_and_is_not_settled()
    {
        var unfilled = Assert.Single(new LevelRange[1]);
        Assert.Equal((false, false), (unfilled.IsStated, unfilled.IsSettled));
        Assert.Equal((Grade.Undetermined, RiskLevel.Undetermined), (unfilled.Grade, unfilled.Level));
    }

    [Fact]
    public void The_default_sufficiency_requires_nothing() => Assert.Equal(new Sufficiency { CriticalAnswered = false, ScoredPercent = 0 }, default);
}
