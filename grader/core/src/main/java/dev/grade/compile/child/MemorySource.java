package dev.grade.compile.child;

import dev.grade.exercise.SourceText;
import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source in memory that javac accepts under any file name. */
final class MemorySource extends SimpleJavaFileObject {
    private final SourceText source;
    private final Insertion insertion;

    /**
     * Text put into the source before it is compiled, on a line that exists, so that line numbers stay right.
     *
     * @param offset
     *            where it goes, in characters
     */
    record Insertion(int offset, String text) {
        static final Insertion NONE = new Insertion(0, "");
    }

    MemorySource(SourceText source, Insertion insertion) {
        super(address(source), Kind.SOURCE);
        this.source = source;
        this.insertion = insertion;
    }

    /** The last part becomes the source file's name in the class file; the rest keeps equal names apart. */
    private static URI address(SourceText source) {
        try {
            return new URI("memory", null, "/" + Integer.toHexString(System.identityHashCode(source)) + "/"
                    + source.fileName(), null);
        } catch (URISyntaxException e) {
            return URI.create("memory:///Source.java");
        }
    }

    SourceText source() {
        return source;
    }

    /** The offset in the student's file of an offset in the compiled text, both from 0, in characters. */
    int originalOffset(long offset) {
        long behind = Math.max(insertion.offset(), offset - insertion.text().length());
        return (int) Math.min(source.text().length(), Math.min(offset, behind));
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && !simpleName.equals("package-info") && !simpleName.equals("module-info");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        String text = source.text();
        return text.substring(0, insertion.offset()) + insertion.text() + text.substring(insertion.offset());
    }

    @Override
    public String getName() {
        return source.path();
    }
}
