package dev.grade.inspect.sink;

import dev.grade.inspect.resolve.Called;

/**
 * A call that can block.
 *
 * @param signature {@code owner#name(erased parameter types)}; without parameters when every overload is meant
 */
public record Sink(Category category, Weight weight, String signature) {

    public String owner() {
        return signature.substring(0, signature.indexOf('#'));
    }

    public String name() {
        int end = signature.indexOf('(');
        return signature.substring(signature.indexOf('#') + 1, end < 0 ? signature.length() : end);
    }

    public boolean isConstructor() {
        return name().equals(Called.CONSTRUCTOR);
    }

    /** {@code Owner.name()} as a person would write it. */
    public String shortName() {
        String simple = owner().substring(owner().lastIndexOf('.') + 1);
        return isConstructor() ? "new " + simple + "()" : simple + "." + name() + "()";
    }
}
