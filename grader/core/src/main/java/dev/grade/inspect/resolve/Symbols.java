package dev.grade.inspect.resolve;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knew about some sources, in a form without the compiler: a dump made while it compiled them.
 *
 * @param files what it knew by file name
 * @param parents direct supertypes of every type it met, by qualified name
 */
public record Symbols(Map<String, OfFile> files, Map<String, List<String>> parents) {

    /** No knowledge at all: the weaker readers answer everything. */
    public static final Symbols NONE = new Symbols(Map.of(), Map.of());

    /**
     * One file. Offsets are in the text as written, unicode escapes untranslated.
     *
     * @param calls the method meant, by the offset of the last character of the called name (method, created type, referenced
     *        method, {@code this} or {@code super})
     * @param types the erased type of an expression, by {@link #span}
     */
    public record OfFile(Map<Integer, Called> calls, Map<Long, String> types) {
    }

    /** The key of an expression: its first offset, and the offset behind its last character. */
    public static long span(int start, int end) {
        return (long) start << 32 | end;
    }

    public @Nullable Called call(String file, int lastCharacter) {
        OfFile known = files.get(file);
        return known == null ? null : known.calls().get(lastCharacter);
    }

    public @Nullable String type(String file, int start, int end) {
        OfFile known = files.get(file);
        return known == null ? null : known.types().get(span(start, end));
    }
}
