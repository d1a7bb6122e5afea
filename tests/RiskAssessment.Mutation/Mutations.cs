using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RiskAssessment.Mutation;

/// <summary>Finds every place of a file that can be mutated, and how. Texts, attributes, and code that only throws or prints are not mutated.</summary>
internal sealed class Mutations : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, string> Operators = new()
    {
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.EqualsEqualsToken] = "!=",
        [SyntaxKind.ExclamationEqualsToken] = "==",
        [SyntaxKind.AmpersandAmpersandToken] = "||",
        [SyntaxKind.BarBarToken] = "&&",
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
        [SyntaxKind.AsteriskToken] = "/",
        [SyntaxKind.SlashToken] = "*",
        [SyntaxKind.PlusEqualsToken] = "-=",
        [SyntaxKind.MinusEqualsToken] = "+=",
        [SyntaxKind.PlusPlusToken] = "--",
        [SyntaxKind.MinusMinusToken] = "++",
    };

    private static readonly Dictionary<string, string> Methods = new()
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["AddDays"] = "AddHours",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
    };

    private readonly List<Mutant> _found = [];

    /// <summary>The mutants of a file, in the order of its text.</summary>
    internal static IReadOnlyList<Mutant> Of(SyntaxTree tree)
    {
        var walker = new Mutations();
        walker.Visit(tree.GetRoot());
        return walker._found;
    }

    public override void VisitAttributeList(AttributeListSyntax node)
    {
    }

    public override void VisitThrowStatement(ThrowStatementSyntax node)
    {
    }

    public override void VisitThrowExpression(ThrowExpressionSyntax node)
    {
    }

    public override void VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        if (node.Identifier.ValueText is not (nameof(ToString) or nameof(GetHashCode)))
            base.VisitMethodDeclaration(node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        Replace(node.OperatorToken);
        if (node.IsKind(SyntaxKind.CoalesceExpression))
            Add(node, node.Left.ToString());
        base.VisitBinaryExpression(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        Replace(node.OperatorToken);
        base.VisitRelationalPattern(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        Replace(node.OperatorToken);
        base.VisitAssignmentExpression(node);
    }

    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        if (node.Parent is not ForStatementSyntax)
            Replace(node.OperatorToken);
        base.VisitPostfixUnaryExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.LogicalNotExpression))
            Add(node, node.Operand.ToString());
        else
            Replace(node.OperatorToken);
        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.Token.Value is bool value)
            Add(node, value ? "false" : "true");
        else if (node.Token.Value is int number)
            Add(node, number == 0 ? "1" : $"({number} - 1)");
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Negate(node.Condition);
        base.VisitConditionalExpression(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        Negate(node.Condition);
        base.VisitIfStatement(node);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        Add(node, ";");
        base.VisitExpressionStatement(node);
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (Methods.TryGetValue(node.Name.Identifier.ValueText, out var other))
            _found.Add(new Mutant(node.SyntaxTree, node.Name.Identifier.Span, other));
        base.VisitMemberAccessExpression(node);
    }

    private void Negate(ExpressionSyntax condition) => Add(condition, $"!({condition})");

    private void Add(SyntaxNode node, string replacement) => _found.Add(new Mutant(node.SyntaxTree, node.Span, replacement));

    private void Replace(SyntaxToken token)
    {
        if (Operators.TryGetValue(token.Kind(), out var other))
            _found.Add(new Mutant(token.SyntaxTree!, token.Span, other));
    }
}
