using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>Figures beside those of R. Skipped where Rscript or a package is not installed; docs/testing.md says how to install them.</summary>
public sealed class RTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evaluate").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The data of pROC are under the GPL and not copied here. The figures are those of its own tests.</summary>
    [Fact]
    public void The_areas_of_aSAH_are_those_of_pROC()
    {
        var lines = Run(["pROC"], "data(aSAH); for (i in seq_len(nrow(aSAH))) cat(aSAH$outcome[i] == 'Poor', aSAH$ndka[i], aSAH$s100b[i], as.integer(aSAH$wfns[i]), '\\n')");
        var rows = lines.Select(line => line.Split(' ')).ToArray();
        bool[] outcomes = [.. rows.Select(row => row[0] == "TRUE")];
        double[] Score(int column) => [.. rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];
        Check(Score(1), .611957994579946, .0031908105493913, .501244999271703, .722670989888189);
        Check(Score(2), .7313685636856369, .00266868245717244, .6301182117616, .8326189156097);
        Check(Score(3), .8236788617886, .00146991470882363, .748534887819, .898822835758);
        var difference = Auc.Compare(Score(3), Score(2), outcomes);
        Assert.Equal(2.20898359144091, difference.Z!.Value, 1e-12);
        Assert.Equal(.0271757822291882, difference.P!.Value, 1e-12);
        Assert.Equal(.0104061769564846, difference.Between!.Value.Low, 1e-12);
        Assert.Equal(.174214419249478, difference.Between.Value.High, 1e-12);

        void Check(double[] scores, double area, double variance, double low, double high)
        {
            var auc = Auc.Of(scores, outcomes);
            Assert.Equal((41, 72), (auc.Positives, auc.Negatives));
            Assert.Equal(area, auc.Value!.Value, 1e-12);
            Assert.Equal(variance, auc.Variance!.Value, 1e-15);
            Assert.Equal(low, auc.Between!.Value.Low, 1e-12);
            Assert.Equal(high, auc.Between.Value.High, 1e-12);
        }
    }

    [Fact]
    public void The_R_of_the_page_gives_the_figures_of_the_report()
    {
        var data = Evaluated.Read(SomeCases(), Evaluated.Ranges with { Probability = "p", Raters = ["a", "b"], Groups = ["age"] });
        using (var file = new StreamWriter(Path.Combine(_folder, "rows.csv")))
            EvaluationCsv.Write(data, file);
        var lines = Run(["pROC", "psych", "vcd"], EvaluationPageTests.BlockOf("r") + "\ncat(unlist(list(stated, highest, settled, completions, difference$p.value, high, brier, large, slope[2, ], confint(kappa)['Weighted', ], kappa$Weighted, icc$ICC, icc[['lower bound']], icc[['upper bound']])), sep = '\\n')");
        var figures = EvaluationReport.Of(data, new()).All!;
        double[] ours =
        [
            .. Of(figures.Stated), .. Of(figures.Highest!), .. Of(figures.Settled!), figures.Completions!.Value.Low, figures.Completions.Value.High,
            figures.Differences.Single(one => one is { First: EvaluatedScore.Stated, Second: EvaluatedScore.Highest }).Auc.P!.Value,
            figures.Levels[3].Outcome.Between!.Value.Low, figures.Levels[3].Outcome.Between!.Value.High,
            figures.Calibration!.Brier!.Value, figures.Calibration.InTheLarge!.Between.Low, figures.Calibration.InTheLarge.Between.High, figures.Calibration.Slope!.Between.Low, figures.Calibration.Slope.Between.High,
            figures.Agreement[0].Kappa.Between!.Value.Low, figures.Agreement[0].Kappa.Between!.Value.High, figures.Agreement[0].Kappa.Value!.Value, figures.Agreement[0].Kappa.StandardError!.Value,
            figures.Icc!.Value!.Value, figures.Icc.Between!.Value.Low, figures.Icc.Between.Value.High,
        ];
        double[] theirs = [.. lines.Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
        Assert.Equal(ours.Length, theirs.Length);
        Assert.All(ours.Zip(theirs), pair => Assert.Equal(pair.First, pair.Second, 1e-5));

        static double[] Of(Auc auc) => [auc.Between!.Value.Low, auc.Value!.Value, auc.Between.Value.High];
    }

    /// <summary>200 made-up cases, some of them open, undetermined, or with an empty cell.</summary>
    private static string SomeCases()
    {
        var random = new Random(2026);
        string[] levels = ["standard", "medium", "high"];
        return "outcome,level,lowest,highest,p,a,b,age\n" + string.Concat(Enumerable.Range(0, 200).Select(i =>
        {
            var lowest = random.Next(3);
            var highest = random.Next(2) == 0 ? lowest : random.Next(lowest, 3);
            var outcome = i % 37 == 5 ? "" : random.Next(10) < 2 + (2 * lowest) ? "1" : "0";
            var level = i % 11 == 3 ? "undetermined" : levels[lowest];
            var p = string.Create(CultureInfo.InvariantCulture, $"{(1 + lowest + random.Next(5)) / 9.0:0.000}");
            return $"{outcome},{level},{levels[lowest]},{levels[highest]},{(i % 29 == 1 ? "" : p)},{levels[lowest]},{(i % 17 == 2 ? "undetermined" : levels[Math.Clamp(lowest + random.Next(-1, 2), 0, 2)])},{20 + random.Next(3)}\n";
        }));
    }

    private string[] Run(string[] packages, string script)
    {
        var file = Path.Combine(_folder, "script.R");
        File.WriteAllText(file, $"for (one in c('{string.Join("', '", packages)}')) if (!requireNamespace(one, quietly = TRUE)) quit(status = 90)\noptions(digits = 17)\nsuppressMessages(library(pROC))\n{script}\n");
        var start = new ProcessStartInfo("Rscript", ["--vanilla", file]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Assert.Skip("Rscript is not installed.");
        }
        using (process)
        {
            var error = process!.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.SkipWhen(process.ExitCode == 90, $"R does not have all of the packages {string.Join(", ", packages)}.");
            Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }
}
