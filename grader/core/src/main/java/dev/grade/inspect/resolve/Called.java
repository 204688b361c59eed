package dev.grade.inspect.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The method or constructor that a call means.
 *
 * @param owner the qualified name of the declaring type, erased
 * @param name the method's name, {@code <init>} for a constructor
 * @param parameters the erased parameter types
 * @param returns the erased return type; the created type for a constructor
 * @param isStatic whether it has no receiver
 * @param declaredAt where it is declared, if that is in the sources
 * @param resolver who answered
 */
public record Called(String owner, String name, List<String> parameters, String returns, boolean isStatic,
        @Nullable DeclaredAt declaredAt, Resolver resolver) {

    public static final String CONSTRUCTOR = "<init>";

    /** Who answered what a call means, from the strongest to the weakest. */
    public enum Resolver {
        /** The compiler's own symbols. */
        JAVAC,
        /** JavaParser's symbol solver. */
        JAVAPARSER,
        /** Declared types, names and the number of arguments. */
        HEURISTIC
    }

    /**
     * A declaration in the sources, by the offset behind its last character.
     */
    public record DeclaredAt(String file, int end) {
    }

    public boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    /** {@code Owner.name()}, with the owner's simple name: as a person would write it. */
    public String shortName() {
        String simple = simple(owner);
        return isConstructor() ? "new " + simple + "()" : simple + "." + name + "()";
    }

    /** {@code owner#name(parameters)}, the form of the sinks table. */
    public String signature() {
        return owner + "#" + name + "(" + String.join(",", parameters) + ")";
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
