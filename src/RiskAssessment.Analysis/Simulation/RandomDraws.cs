using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.Random;

namespace RiskAssessment.Analysis;

/// <summary>What is drawn at random, and the seeds that it is drawn from.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Made-up cases are drawn from a seed, so that they can be drawn again.")]
[SuppressMessage("ApiDesign", "RS0030", Justification = "The generator and its seed are stated; the same seed gives the same cases.")]
internal static class RandomDraws
{
    /// <summary>A generator of its own for each number, so that nothing depends on how many numbers another one took.</summary>
    internal static RandomSource Of(int seed, int number) => new Xoshiro256StarStar(SeedOf(seed, number));

    /// <summary>A seed from two numbers that is the same in every process.</summary>
    internal static int SeedOf(int seed, int number)
    {
        var mixed = ((ulong)(uint)seed << 32 | (uint)number) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ mixed >> 32) * 0xD6E8FEB86659FD93;
        return (int)(mixed ^ mixed >> 32);
    }

    internal static bool Happens(this RandomSource random, double percent) => random.NextDouble() * 100 < percent;

    internal static double Between(this RandomSource random, double low, double high) => low + ((high - low) * random.NextDouble());

    internal static T One<T>(this RandomSource random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    internal static T Chosen<T>(this RandomSource random, IReadOnlyList<(T Option, double Weight)> options)
    {
        var left = random.NextDouble() * options.Sum(option => option.Weight);
        foreach (var (option, weight) in options)
            if ((left -= weight) < 0)
                return option;
        return options[^1].Option;
    }
}
