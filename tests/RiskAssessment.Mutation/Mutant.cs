using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RiskAssessment.Mutation;

/// <summary>One small change to one file of the core.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">The text that is replaced.</param>
/// <param name="Replacement">What replaces it.</param>
internal sealed record Mutant(SyntaxTree Tree, TextSpan Span, string Replacement)
{
    /// <summary>The file with the change.</summary>
    internal SyntaxTree Apply() => Tree.WithChangedText(Tree.GetText().WithChanges(new TextChange(Span, Replacement)));

    public override string ToString()
    {
        var (file, text) = (Tree.FilePath, Tree.GetText());
        var line = text.Lines.GetLineFromPosition(Span.Start);
        var end = Math.Min(Span.End, line.End);
        var room = Path.GetFileName(Path.GetDirectoryName(file));
        var (before, gone, after) = (text.ToString(TextSpan.FromBounds(line.Start, Span.Start)), text.ToString(TextSpan.FromBounds(Span.Start, end)), text.ToString(TextSpan.FromBounds(end, line.End)));
        return $"{room}/{Path.GetFileName(file)}:{line.LineNumber + 1}: {before.TrimStart()}[{gone} -> {Replacement}]{after.TrimEnd()}";
    }
}
