package dev.grade.explorer.rewrite;

import java.lang.classfile.TypeKind;
import java.util.Locale;

/** What an instruction that reads or writes an element of an array says of the array's type. */
final class Elements {
    private Elements() {
    }

    static String type(TypeKind element) {
        return element == TypeKind.REFERENCE ? "Object[]" : element.name().toLowerCase(Locale.ROOT) + "[]";
    }

    /** The type as a message names it: one instruction serves bytes and flags. */
    static String shown(TypeKind element) {
        return element == TypeKind.BYTE ? "boolean[]/byte[]" : type(element);
    }
}
