package dev.grade.compile.child;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the identifiers that the code of a source mentions; comments and strings mention nothing. */
final class Mentions extends TreeScanner<@Nullable Void, Set<String>> {
    private Mentions() {
    }

    static Set<String> in(CompilationUnitTree tree) {
        Set<String> names = new HashSet<>();
        new Mentions().scan(tree, names);
        return names;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, Set<String> names) {
        names.add(tree.getName().toString());
        return super.visitIdentifier(tree, names);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, Set<String> names) {
        names.add(tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, names);
    }
}
