using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace RiskAssessment.Tests.Conventions;

/// <summary>What would make a later addition to the public surface a break.</summary>
public sealed class PublicTypeTests
{
    /// <summary>A positional record freezes its constructor and its Deconstruct method: one more property breaks both.</summary>
    [Fact]
    public void No_public_type_is_a_positional_record() =>
        Assert.Empty(
            from type in typeof(Incident).Assembly.GetExportedTypes()
            from method in type.GetMethods()
            where method.Name == "Deconstruct" && method.IsDefined(typeof(CompilerGeneratedAttribute))
            select type.Name);

    [Fact]
    public void Bad_data_is_not_reported_as_an_error_of_the_calling_code() =>
        Assert.False(typeof(ArgumentException).IsAssignableFrom(typeof(InvalidInputException)));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    public void An_interval_that_holds_no_number_is_refused(double low, double high) => Assert.Throws<ArgumentException>(() => new Interval(low, high));
}
