package dev.grade.explorer.control;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the program used that schedules leave out, so that a pass can say so. */
public final class Limits {
    private static final Set<String> MET = new TreeSet<>();

    private Limits() {
    }

    static synchronized void met(String what) {
        MET.add(what);
    }

    /** What was met since the last call, a part of a sentence each. */
    public static synchronized List<String> drain() {
        List<String> met = List.copyOf(MET);
        MET.clear();
        return met;
    }

    /** What the program sees as its standard input: it is at its end. */
    public static InputStream emptyInput() {
        return new InputStream() {
            @Override
            public int read() {
                met("System.in, which was empty");
                return -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length == 0 ? 0 : read();
            }
        };
    }
}
