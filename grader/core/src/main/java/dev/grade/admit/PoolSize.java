package dev.grade.admit;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes out calls of {@code System.setProperty} that say how many threads the JVM's own pools shall have. The grader has
 * said so before the answer runs, and the first word counts, so they would do nothing; textbooks and courses teach them,
 * so an answer that is right must not fail for one.
 */
final class PoolSize {
    private static final Set<String> SETTINGS = Set.of("java.util.concurrent.ForkJoinPool.common.parallelism",
            "java.util.concurrent.ForkJoinPool.common.maximumSpares", "jdk.virtualThreadScheduler.parallelism",
            "jdk.virtualThreadScheduler.maxPoolSize");

    private final ClassFile classFile;
    private final List<String> notes = new ArrayList<>();

    PoolSize(Map<String, byte[]> images) {
        classFile = Cut.classFile(images);
    }

    /** Where such a call was, a sentence each. */
    List<String> notes() {
        return notes;
    }

    /** The same class without those calls. */
    ClassImage leftTo(ClassImage image) {
        ClassModel type = ClassFile.of().parse(image.bytes());
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof Utf8Entry text && SETTINGS.contains(text.stringValue())) {
                String file = ClassReview.file(type);
                byte[] bytes = classFile.transformClass(type,
                        ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> new Walk(file))));
                return new ClassImage(image.name(), bytes, image.origin());
            }
        }
        return image;
    }

    /** Goes through a method and follows which of the values on the stack are such names. */
    private final class Walk implements CodeTransform {
        private final String file;
        private final Deque<Boolean> stack = new ArrayDeque<>();
        private int line;

        Walk(String file) {
            this.file = file;
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof LineNumber number) {
                line = number.line();
            }
            if (element instanceof InvokeInstruction call && setsProperty(call)) {
                pop(1);
                if (pop()) {
                    code.pop2().aconst_null();
                    notes.add(file + ":" + line
                            + " sets the number of threads of a pool of the JVM, which is set here; that call was left out.");
                } else {
                    code.with(element);
                }
                stack.push(false);
                return;
            }
            follow(element);
            code.with(element);
        }

        private void follow(CodeElement element) {
            switch (element) {
                case LoadConstantInstruction load -> stack.push(
                        load.constantEntry() instanceof StringEntry text && SETTINGS.contains(text.stringValue()));
                case ConstantInstruction _ -> stack.push(false);
                case LoadInstruction _ -> stack.push(false);
                case FieldInstruction field when field.opcode() == Opcode.GETSTATIC -> stack.push(false);
                case InvokeDynamicInstruction call -> call(call.typeSymbol(), 0);
                case InvokeInstruction call -> call(call.typeSymbol(), call.opcode() == Opcode.INVOKESTATIC ? 0 : 1);
                case Instruction _ -> stack.clear();
                // something else may come here from another place
                case LabelTarget _ -> stack.clear();
                default -> {
                    // does nothing
                }
            }
        }

        private void call(MethodTypeDesc type, int receiver) {
            pop(receiver + type.parameterCount());
            if (!type.returnType().equals(ConstantDescs.CD_void)) {
                stack.push(false);
            }
        }

        private void pop(int values) {
            for (int i = 0; i < values; i++) {
                pop();
            }
        }

        /** Below what was followed lies something unknown. */
        private boolean pop() {
            return !stack.isEmpty() && stack.pop();
        }
    }

    private static boolean setsProperty(InvokeInstruction call) {
        return call.name().equalsString("setProperty") && call.owner().asInternalName().equals("java/lang/System");
    }
}
