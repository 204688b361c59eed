package dev.grade.compile.child;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The methods of a class by name and parameter types, as they can be read from a source that need not compile.
 *
 * @param name
 *            the simple name of the class
 * @param methods
 *            such as {@code transfer(int,int,long)}
 */
record Shape(String name, Set<String> methods) {
    static Shape of(ClassTree tree) {
        Set<String> methods = new LinkedHashSet<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method && !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                    && !method.getName().contentEquals("<init>")) {
                methods.add(signature(method));
            }
        }
        return new Shape(tree.getSimpleName().toString(), methods);
    }

    /** How many methods of {@code other} this shape has. */
    int common(Shape other) {
        return (int) other.methods.stream().filter(methods::contains).count();
    }

    boolean covers(Shape other) {
        return !other.methods.isEmpty() && methods.containsAll(other.methods);
    }

    private static String signature(MethodTree method) {
        var text = new StringBuilder(method.getName()).append('(');
        for (VariableTree parameter : method.getParameters()) {
            if (text.charAt(text.length() - 1) != '(') {
                text.append(',');
            }
            text.append(simple(String.valueOf(parameter.getType())));
        }
        return text.append(')').toString();
    }

    /** {@code java.util.List<String>...} as {@code List[]}. */
    private static String simple(String type) {
        String plain = type.replaceAll("@[\\w.]+(\\([^)]*\\))?\\s*", "").replace("...", "[]");
        int depth = 0;
        var erased = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (depth == 0 && !Character.isWhitespace(c)) {
                erased.append(c);
            }
        }
        return erased.substring(erased.lastIndexOf(".") + 1);
    }
}
