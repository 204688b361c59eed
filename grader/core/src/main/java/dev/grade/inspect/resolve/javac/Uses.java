package dev.grade.inspect.resolve.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.resolve.Symbols;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Notes the method behind every call of one compilation unit, and the type of every expression. */
// The scanner has a parameter that nobody uses; it is handed on as it came.
@SuppressWarnings("VoidUsed")
final class Uses extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final IntUnaryOperator offset;
    private final Trees trees;
    private final SourcePositions positions;
    private final ErasedNames names;
    private final Map<Integer, Called> calls = new HashMap<>();
    private final Map<Long, String> types = new HashMap<>();

    Uses(CompilationUnitTree unit, IntUnaryOperator offset, Trees trees, ErasedNames names) {
        this.unit = unit;
        this.offset = offset;
        this.trees = trees;
        this.positions = trees.getSourcePositions();
        this.names = names;
    }

    Symbols.OfFile found() {
        return new Symbols.OfFile(calls, types);
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
        if (tree instanceof ExpressionTree expression) {
            // The path to the tree does not exist yet here: it begins at the parent.
            noteType(new TreePath(getCurrentPath(), expression), expression);
        }
        return super.scan(tree, none);
    }

    private void noteType(TreePath path, ExpressionTree expression) {
        long start = positions.getStartPosition(unit, expression);
        long end = positions.getEndPosition(unit, expression);
        if (start < 0 || end < 0) {
            return;
        }
        String type = names.name(trees.getTypeMirror(path));
        if (type != null) {
            types.put(Symbols.span(offset.applyAsInt((int) start), offset.applyAsInt((int) end)), type);
        }
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void none) {
        return null;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void none) {
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
        noteCall(positions.getEndPosition(unit, tree.getMethodSelect()));
        return super.visitMethodInvocation(tree, none);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
        noteCall(positions.getEndPosition(unit, bare(tree.getIdentifier())));
        return super.visitNewClass(tree, none);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
        noteCall(positions.getEndPosition(unit, tree));
        return super.visitMemberReference(tree, none);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
        return super.visitLambdaExpression(tree, none);
    }

    private void noteCall(long end) {
        if (end <= 0 || !(trees.getElement(getCurrentPath()) instanceof ExecutableElement method)) {
            return;
        }
        Called called = names.called(method);
        if (called != null) {
            calls.put(offset.applyAsInt((int) end) - 1, called);
        }
    }

    private static Tree bare(Tree type) {
        Tree at = type;
        while (true) {
            switch (at) {
                case ParameterizedTypeTree generic -> at = generic.getType();
                case AnnotatedTypeTree annotated -> at = annotated.getUnderlyingType();
                default -> {
                    return at;
                }
            }
        }
    }
}
