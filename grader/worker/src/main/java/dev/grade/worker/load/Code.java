package dev.grade.worker.load;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bytecode of one method, numbered from 0, with the loops in it.
 *
 * @param elements
 *            the instructions and marks in order
 * @param lines
 *            the source line of each element, 0 where not known
 * @param labels
 *            where each label stands
 */
public record Code(List<CodeElement> elements, List<Integer> lines, Map<Label, Integer> labels) {
    /** The bodies of the methods with this name in a class of the order, overloads one after another. */
    public static List<Code> of(ClassBook book, String className, String methodName) {
        List<Code> found = new ArrayList<>();
        model(book, className).ifPresent(model -> {
            for (MethodModel method : model.methods()) {
                if (method.methodName().equalsString(methodName)) {
                    method.code().ifPresent(code -> found.add(of(code.elementList())));
                }
            }
        });
        return found;
    }

    /** The access flags of a field of the order's classes, by the class that the code names. */
    public static Optional<Integer> fieldFlags(ClassBook book, String className, String field) {
        Optional<ClassModel> model = model(book, className);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        for (FieldModel candidate : model.get().fields()) {
            if (candidate.fieldName().equalsString(field)) {
                return Optional.of(candidate.flags().flagsMask());
            }
        }
        return model.get().superclass().flatMap(above -> fieldFlags(book, above.asInternalName().replace('/', '.'),
                field));
    }

    static Code of(List<CodeElement> elements) {
        List<Integer> lines = new ArrayList<>();
        Map<Label, Integer> labels = new HashMap<>();
        int line = 0;
        for (int at = 0; at < elements.size(); at++) {
            if (elements.get(at) instanceof LineNumber number) {
                line = number.line();
            } else if (elements.get(at) instanceof LabelTarget target) {
                labels.put(target.label(), at);
            }
            lines.add(line);
        }
        return new Code(elements, lines, labels);
    }

    /** The elements of the smallest loop around this source line; empty if there is none. */
    public List<CodeElement> loopAround(int line) {
        List<CodeElement> smallest = List.of();
        for (int at = 0; at < elements.size(); at++) {
            if (elements.get(at) instanceof BranchInstruction branch) {
                int target = labels.getOrDefault(branch.target(), at);
                boolean smaller = smallest.isEmpty() || at + 1 - target < smallest.size();
                if (target < at && smaller && lines.subList(target, at + 1).contains(line)) {
                    smallest = elements.subList(target, at + 1);
                }
            }
        }
        return smallest;
    }

    private static Optional<ClassModel> model(ClassBook book, String className) {
        ClassImage image = book.image(className);
        return image == null ? Optional.empty() : Optional.of(ClassFile.of().parse(image.bytes()));
    }
}
