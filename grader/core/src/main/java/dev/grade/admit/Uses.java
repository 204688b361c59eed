package dev.grade.admit;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.List;

/** What the instructions of one method refer to, line by line. */
final class Uses {
    private final List<Use> found = new ArrayList<>();
    private final OpensField opens = new OpensField();
    private int line;

    private Uses() {
    }

    /**
     * An entry of the constant pool and a line that refers to it.
     *
     * @param opened
     *            the class whose field it opens, if it is such a call and the class stands in it as a literal; else empty
     */
    record Use(PoolEntry entry, int line, String opened) {
    }

    static List<Use> of(MethodModel method) {
        var uses = new Uses();
        method.code().ifPresent(uses::read);
        return uses.found;
    }

    private void read(CodeModel code) {
        for (CodeElement element : code) {
            String opened = opens.named(element);
            switch (element) {
                case LineNumber number -> line = number.line();
                case InvokeInstruction invoke -> found.add(new Use(invoke.method(), line, opened));
                case FieldInstruction field -> add(field.field());
                case InvokeDynamicInstruction dynamic -> add(dynamic.invokedynamic());
                case LoadConstantInstruction load -> add(load.constantEntry());
                case TypeCheckInstruction check -> add(check.type());
                case NewObjectInstruction made -> add(made.className());
                case NewReferenceArrayInstruction made -> add(made.componentType());
                case NewMultiArrayInstruction made -> add(made.arrayType());
                case ExceptionCatch caught -> caught.catchType().ifPresent(this::add);
                default -> {
                    // refers to nothing outside the method
                }
            }
        }
    }

    private void add(PoolEntry entry) {
        switch (entry) {
            case MethodHandleEntry handle -> found.add(new Use(handle.reference(), line, ""));
            case DynamicConstantPoolEntry dynamic -> {
                found.add(new Use(dynamic.bootstrap().bootstrapMethod().reference(), line, ""));
                for (LoadableConstantEntry argument : dynamic.bootstrap().arguments()) {
                    add(argument);
                }
            }
            default -> found.add(new Use(entry, line, ""));
        }
    }
}
