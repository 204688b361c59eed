package dev.grade.compile.child;

import com.sun.source.tree.ImportTree;
import com.sun.source.util.SourcePositions;
import dev.grade.compile.child.MemorySource.Insertion;
import java.util.List;

/** The imports that online judges add in silence, so that answers written there compile here; and of what else the templates' methods take. */
final class Prelude {
    private static final String IMPORTS = "import java.util.*; import java.util.concurrent.*; "
            + "import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*; "
            + "import java.util.function.*; import java.util.stream.*; import java.time.*; ";

    private final SourcePositions positions;

    Prelude(SourcePositions positions) {
        this.positions = positions;
    }

    /** The source with the imports added on a line that exists. */
    MemorySource with(ParsedSource source) {
        return new MemorySource(source.source(), new Insertion(offset(source), IMPORTS));
    }

    /** The source as it stands. */
    static MemorySource without(ParsedSource source) {
        return new MemorySource(source.source(), Insertion.NONE);
    }

    private int offset(ParsedSource source) {
        List<? extends ImportTree> imports = source.tree().getImports();
        if (!imports.isEmpty()) {
            return (int) positions.getStartPosition(source.tree(), imports.getFirst());
        }
        return source.tree().getPackage() == null
                ? 0
                : (int) positions.getEndPosition(source.tree(), source.tree().getPackage());
    }
}
