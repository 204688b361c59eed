package dev.grade.explorer.rewrite;

import static dev.grade.explorer.rewrite.Constants.CALLS;
import static dev.grade.explorer.rewrite.Constants.RANGES;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/**
 * Calls into the JDK that read or write all that is in an argument, such as {@code new ArrayList<>(shared)},
 * {@code Collections.sort(shared)} and {@code System.arraycopy}.
 */
final class Arguments {
    /** Of {@code stream} and {@code parallelStream} with the collection and the site as arguments. */
    static final MethodTypeDesc STREAM = MethodTypeDesc
            .ofDescriptor("(Ljava/util/Collection;I)Ljava/util/stream/Stream;");

    private static final MethodTypeDesc RANGE = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;III)V");

    private static final MethodTypeDesc COPIED = MethodTypeDesc
            .ofDescriptor("(Ljava/lang/Object;ILjava/lang/Object;IIII)V");

    private static final String COPY_OF_RANGE = "System.arraycopy";

    private static final Set<String> TYPES = Set.of("Collection", "SequencedCollection", "List", "Set", "SortedSet",
            "NavigableSet", "SequencedSet", "Map", "SortedMap", "NavigableMap", "SequencedMap", "Queue", "Deque",
            "Iterator", "Enumeration", "Iterable", "EnumSet", "EnumMap", "BitSet", "PriorityQueue", "Vector",
            "CharSequence", "StringBuilder", "StringBuffer");
    private static final Set<String> OWNERS = Set.of("java/lang/System", "java/lang/String", "java/lang/StringBuilder",
            "java/lang/StringBuffer");
    private static final List<String> OTHER_FOLDERS = List.of("function/", "stream/", "regex/", "random/", "logging/",
            "concurrent/locks/", "zip/", "jar/");
    /** These keep the argument and look at it later, or never. */
    private static final List<String> KEEPING = List.of("synchronized", "unmodifiable", "checked", "asList",
            "newSetFromMap", "newSequencedSetFromMap", "asLifoQueue", "enumeration", "spliterator", "format",
            "formatted",
            "requireNonNull");
    private static final Set<String> WRITING = Set.of("Arrays.fill", "Arrays.sort", "Arrays.setAll",
            "Arrays.parallelSort", "Arrays.parallelSetAll", "Arrays.parallelPrefix", "Collections.sort",
            "Collections.reverse", "Collections.swap", "Collections.fill", "Collections.rotate", "Collections.shuffle",
            "Collections.replaceAll", "Collections.addAll", "Collections.copy");
    private static final Set<String> FILLING = Set.of("drainTo", "toArray", "copyInto", "getChars");

    private Arguments() {
    }

    static boolean isStream(InvokeInstruction i, String foreign) {
        return (i.name().equalsString("stream") || i.name().equalsString("parallelStream"))
                && i.type().equalsString("()Ljava/util/stream/Stream;") && i.opcode() != Opcode.INVOKESPECIAL
                && i.opcode() != Opcode.INVOKESTATIC && isOfCollections(foreign);
    }

    /** {@code get} and {@code set} of a list. */
    static boolean isAboutOnePlace(InvokeInstruction i) {
        String type = i.type().stringValue();
        return (i.name().equalsString("get") && type.equals("(I)Ljava/lang/Object;"))
                || (i.name().equalsString("set") && type.equals("(ILjava/lang/Object;)Ljava/lang/Object;"));
    }

    /** Whether something that several threads may use is among the arguments of a call to the JDK, and is looked at. */
    static boolean areLookedAt(InvokeInstruction i, String foreign) {
        String name = i.name().stringValue();
        return (OWNERS.contains(foreign) || isOfCollections(foreign))
                && KEEPING.stream().noneMatch(name::startsWith)
                && (i.typeSymbol().parameterList().stream().anyMatch(Arguments::isShareable)
                        || comparesAll(i) || member(i, foreign).equals(COPY_OF_RANGE));
    }

    private static boolean isOfCollections(String owner) {
        String name = owner.startsWith(Names.COPY) ? owner.substring(Names.COPY.length()) : owner;
        return name.startsWith("java/util/")
                && OTHER_FOLDERS.stream().noneMatch(folder -> name.startsWith(folder, "java/util/".length()));
    }

    /** What is compared with a collection is looked at as well. */
    private static boolean comparesAll(InvokeInstruction i) {
        return i.name().equalsString("equals") && i.type().equalsString("(Ljava/lang/Object;)Z");
    }

    private static boolean isShareable(ClassDesc type) {
        return type.isArray() || (type.isClassOrInterface() && TYPES.contains(type.displayName())
                && type.packageName().startsWith("java."));
    }

    /** What a reader calls it. */
    static String member(InvokeInstruction i, String foreign) {
        String type = foreign.substring(Math.max(foreign.lastIndexOf('/'), foreign.lastIndexOf('$')) + 1);
        return i.name().equalsString("<init>") ? "new " + type : type + "." + i.name().stringValue();
    }

    private static boolean writes(InvokeInstruction i, int parameter) {
        String member = member(i, i.owner().asInternalName());
        return (parameter == 0 && WRITING.contains(member)) || FILLING.contains(i.name().stringValue());
    }

    /** Before the call: looks at what may be shared, wherever it stands on the stack. */
    static void look(CodeBuilder b, InvokeInstruction i, int reading, int writing) {
        List<ClassDesc> types = i.typeSymbol().parameterList();
        int[] slots = new int[types.size()];
        for (int at = 0; at < slots.length; at++) {
            slots[at] = b.allocateLocal(TypeKind.from(types.get(at)));
        }
        for (int at = slots.length - 1; at >= 0; at--) {
            b.storeLocal(TypeKind.from(types.get(at)), slots[at]);
        }
        if (member(i, i.owner().asInternalName()).equals(COPY_OF_RANGE)) {
            b.aload(slots[0]).iload(slots[1]).aload(slots[2]).iload(slots[3]).iload(slots[4]);
            b.loadConstant(reading).loadConstant(writing).invokestatic(RANGES, "copied", COPIED);
        }
        for (int at = 0; at < slots.length; at++) {
            if (isShareable(types.get(at)) || comparesAll(i)) {
                int site = writes(i, at) ? writing : reading;
                b.aload(slots[at]);
                if (hasRange(i, types, at)) {
                    b.iload(slots[1]).iload(slots[2]).loadConstant(site).invokestatic(RANGES, "some", RANGE);
                } else {
                    b.loadConstant(site).invokestatic(RANGES, "all", Constants.OBJECT_SITE);
                }
            }
        }
        if (types.stream().filter(Arguments::isShareable).count() > 1) {
            again(b, i, slots[0], reading);
        }
        for (int at = 0; at < slots.length; at++) {
            b.loadLocal(TypeKind.from(types.get(at)), slots[at]);
        }
    }

    /** Others may have gone on since these arguments were looked at; they stand in locals, the first in {@code slot}. */
    static void again(CodeBuilder b, InvokeInstruction i, int slot, int site) {
        int next = slot;
        for (ClassDesc type : i.typeSymbol().parameterList()) {
            if ((isShareable(type) && !type.isArray()) || comparesAll(i)) {
                b.aload(next).loadConstant(site).invokestatic(CALLS, "again", Constants.OBJECT_SITE);
            }
            next += TypeKind.from(type).slotSize();
        }
    }

    private static boolean hasRange(InvokeInstruction i, List<ClassDesc> types, int at) {
        return at == 0 && i.owner().asInternalName().equals("java/util/Arrays") && types.size() > 2
                && types.get(1).equals(ConstantDescs.CD_int) && types.get(2).equals(ConstantDescs.CD_int);
    }
}
