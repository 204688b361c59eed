package dev.grade.assess.pack;

import java.io.ByteArrayInputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Writes a class without some of its methods, and without a trace of classes that are no longer there. Its constants are
 * collected anew, so that none is left over.
 */
final class ClassCutter {
    private final ClassFile writer;
    private final Predicate<String> gone;
    private final BiPredicate<ClassModel, MethodModel> keeps;

    /**
     * @param known
     *            the bytes of each class of the exercise, by its name with {@code /}
     * @param gone
     *            whether the class of this name, with {@code /}, is left out
     * @param keeps
     *            whether a method stays
     */
    ClassCutter(Map<String, byte[]> known, Predicate<String> gone, BiPredicate<ClassModel, MethodModel> keeps) {
        ClassHierarchyResolver own = ClassHierarchyResolver.ofResourceParsing(type -> {
            String descriptor = type.descriptorString();
            byte[] bytes = known.get(descriptor.substring(1, descriptor.length() - 1));
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        });
        this.writer = ClassFile.of(ConstantPoolSharingOption.NEW_POOL, ClassHierarchyResolverOption
                .of(own.orElse(ClassHierarchyResolver.ofResourceParsing(ClassCutter.class.getClassLoader()))));
        this.gone = gone;
        this.keeps = keeps;
    }

    byte[] cut(ClassModel type) {
        ClassTransform transform = (builder, element) -> {
            Optional<ClassElement> kept = cut(type, element);
            kept.ifPresent(builder::with);
        };
        return writer.transformClass(type, transform);
    }

    private Optional<ClassElement> cut(ClassModel type, ClassElement element) {
        return switch (element) {
            case MethodModel method -> Optional.of(element).filter(_ -> keeps.test(type, method));
            // javac has put its value wherever it was used
            case FieldModel field -> Optional.of(element).filter(_ -> !field.flags().has(AccessFlag.STATIC)
                    || field.findAttribute(Attributes.constantValue()).isEmpty());
            case InnerClassesAttribute inner -> nonEmpty(
                    inner.classes().stream().filter(one -> stays(one.innerClass())).toList(),
                    InnerClassesAttribute::of);
            case NestMembersAttribute members -> nonEmpty(
                    members.nestMembers().stream().filter(this::stays).toList(), NestMembersAttribute::of);
            case EnclosingMethodAttribute enclosing -> stays(enclosing.enclosingClass())
                    ? Optional.of(EnclosingMethodAttribute.of(enclosing.enclosingClass().asSymbol(), Optional.empty(),
                            Optional.empty()))
                    : Optional.empty();
            default -> Optional.of(element);
        };
    }

    private boolean stays(ClassEntry type) {
        return !gone.test(type.asInternalName());
    }

    private static <T, A extends ClassElement> Optional<ClassElement> nonEmpty(List<T> left,
            Function<List<T>, A> attribute) {
        return left.isEmpty() ? Optional.empty() : Optional.of(attribute.apply(left));
    }
}
