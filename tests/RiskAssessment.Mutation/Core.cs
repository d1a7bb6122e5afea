using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace RiskAssessment.Mutation;

/// <summary>The core, compiled in memory with the options of the build, with one mutation at a time.</summary>
internal sealed class Core
{
    private readonly string _folder;
    private readonly CSharpCommandLineArguments _arguments;
    private readonly Compilation _compilation;

    private Core(string folder, CSharpCommandLineArguments arguments)
    {
        (_folder, _arguments) = (folder, arguments);
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(file => Parse(file.Path, File.ReadAllText(file.Path))),
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions([]));
        CSharpGeneratorDriver
            .Create(GeneratorsOf(arguments), parseOptions: arguments.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out _compilation, out _);
    }

    /// <summary>Asks the build how it compiles the core.</summary>
    internal static Core Open(string folder)
    {
        var answer = Command.Output(
            "dotnet", "build", folder, "-f", "net10.0", "-t:PrepareResources;Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:DesignTimeBuild=true", "-p:NonExistentFile=none", "-getItem:CscCommandLineArgs");
        using var json = JsonDocument.Parse(answer);
        var arguments = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);
        return new Core(folder, CSharpCommandLineParser.Default.Parse(arguments, folder, null));
    }

    /// <summary>The mutants of a folder of the core and its subfolders.</summary>
    internal IReadOnlyList<Mutant> MutantsOf(string room) =>
        [.. _compilation.SyntaxTrees
            .Where(tree => IsIn(tree, room))
            .OrderBy(tree => tree.FilePath, StringComparer.Ordinal)
            .SelectMany(Mutations.Of)];

    /// <summary>Writes the core with a change; false if it cannot be compiled.</summary>
    internal bool Write(string to, Mutant mutant) => Emit(_compilation.ReplaceSyntaxTree(mutant.Tree, mutant.Apply()), to).Success;

    /// <summary>Writes the unchanged core.</summary>
    internal void Write(string to)
    {
        if (Emit(_compilation, to) is { Success: false } result)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
    }

    private EmitResult Emit(Compilation compilation, string to)
    {
        using var stream = File.Create(to);
        return compilation.Emit(stream, manifestResources: _arguments.ManifestResources);
    }

    private bool IsIn(SyntaxTree tree, string folder) =>
        tree.FilePath.StartsWith(Path.Combine(_folder, folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), _arguments.ParseOptions, path);

    private static IEnumerable<ISourceGenerator> GeneratorsOf(CSharpCommandLineArguments arguments)
    {
        var loader = new Loader();
        return arguments.AnalyzerReferences
            .Where(reference => reference.FilePath.Contains("Generator", StringComparison.Ordinal))
            .SelectMany(reference => new AnalyzerFileReference(reference.FilePath, loader).GetGenerators(LanguageNames.CSharp));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
    }
}
