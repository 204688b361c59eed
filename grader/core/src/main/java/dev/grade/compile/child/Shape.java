package dev.grade.compile.child;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        return of(tree, false);
    }

    /** With the constructors, too, and with what only the class and those around it can call. */
    static Shape whole(ClassTree tree) {
        return of(tree, true);
    }

    private static Shape of(ClassTree tree, boolean whole) {
        Set<String> methods = new LinkedHashSet<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method
                    && (whole || isCalledFromElsewhere(method))) {
                methods.add(signature(method, variables(tree.getTypeParameters(), method.getTypeParameters())));
            }
        }
        return new Shape(tree.getSimpleName().toString(), methods);
    }

    private static boolean isCalledFromElsewhere(MethodTree method) {
        return !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                && !method.getName().contentEquals("<init>");
    }

    /** How many methods of {@code other} this shape has. */
    int common(Shape other) {
        return (int) other.methods.stream().filter(methods::contains).count();
    }

    boolean covers(Shape other) {
        return !other.methods.isEmpty() && methods.containsAll(other.methods);
    }

    /** Whether both have one and the same method that takes a class of this simple name. */
    boolean sharesOneThatTakes(String type, Shape other) {
        return methods.stream().filter(other.methods::contains)
                .map(method -> method.substring(method.indexOf('(') + 1, method.length() - 1))
                .anyMatch(parameters -> List.of(parameters.split(",")).contains(type));
    }

    /** Type variables by name, with what is left of them in a compiled class. */
    private static Map<String, String> variables(List<? extends TypeParameterTree> ofClass,
            List<? extends TypeParameterTree> ofMethod) {
        Map<String, String> variables = new HashMap<>();
        Stream.concat(ofClass.stream(), ofMethod.stream()).forEach(variable -> variables
                .put(variable.getName().toString(), variable.getBounds().isEmpty()
                        ? "Object"
                        : simple(variable.getBounds().getFirst().toString())));
        return variables;
    }

    private static String erased(String type, Map<String, String> variables) {
        int arrays = type.indexOf('[') < 0 ? type.length() : type.indexOf('[');
        String element = type.substring(0, arrays);
        return variables.getOrDefault(element, element) + type.substring(arrays);
    }

    private static String signature(MethodTree method, Map<String, String> variables) {
        var text = new StringBuilder(method.getName()).append('(');
        for (VariableTree parameter : method.getParameters()) {
            if (text.charAt(text.length() - 1) != '(') {
                text.append(',');
            }
            text.append(erased(simple(String.valueOf(parameter.getType())), variables));
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
