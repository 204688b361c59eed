package dev.grade.compile.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the names of enum classes that javac writes as text: {@code case Color.RED} in a switch over an interface
 * becomes a constant that calls {@code ClassDesc.of("Color")} when it is first needed.
 */
final class EnumLabels {
    private final ConstantPool pool;
    private final Map<String, String> internalNames;

    EnumLabels(ConstantPool pool, Map<String, String> internalNames) {
        this.pool = pool;
        this.internalNames = internalNames;
    }

    /**
     * Lets the bootstrap arguments with such names point to new entries.
     *
     * @param rest
     *            the class file behind its constant pool; changed in place
     * @return for each new entry, from the pool's count on, the string entry whose text it is to carry renamed
     */
    List<Integer> patch(byte[] rest) {
        List<Integer> added = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(rest);
        skip(in, 6);
        skip(in, 2 * next(in));
        members(in);
        members(in);
        int attributes = next(in);
        for (int i = 0; i < attributes; i++) {
            boolean bootstraps = pool.text(next(in)).equals("BootstrapMethods");
            int length = in.getInt();
            if (bootstraps) {
                bootstraps(in.slice(in.position(), length), added);
            }
            skip(in, length);
        }
        return added;
    }

    private void bootstraps(ByteBuffer in, List<Integer> added) {
        int methods = next(in);
        for (int i = 0; i < methods; i++) {
            skip(in, 2);
            int arguments = next(in);
            int first = in.position();
            if (arguments == 2 && namesRenamedClass(in, first)) {
                int entry = pool.count() + added.size();
                added.add(Short.toUnsignedInt(in.getShort(first + 2)));
                in.putShort(first + 2, (short) entry);
            }
            skip(in, 2 * arguments);
        }
    }

    private boolean namesRenamedClass(ByteBuffer in, int first) {
        int name = Short.toUnsignedInt(in.getShort(first + 2));
        return pool.isHandleOf(Short.toUnsignedInt(in.getShort(first)), "java/lang/constant/ClassDesc", "of")
                && pool.isString(name) && internalNames.containsKey(pool.stringValue(name).replace('.', '/'));
    }

    private static void members(ByteBuffer in) {
        int members = next(in);
        for (int i = 0; i < members; i++) {
            skip(in, 6);
            int attributes = next(in);
            for (int j = 0; j < attributes; j++) {
                skip(in, 2);
                skip(in, in.getInt());
            }
        }
    }

    private static int next(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }
}
