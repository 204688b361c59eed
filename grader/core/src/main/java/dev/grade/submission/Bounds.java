package dev.grade.submission;

import dev.grade.input.BadInput;

/** How much a submission may hold; more is refused before it is read. */
final class Bounds {
    static final int FILES = 500;
    static final int FILE_BYTES = 1 << 20;
    static final int ENTRIES = 20_000;
    static final int ALL_BYTES = 8 << 20;

    private final String name;
    private int files;
    private int entries;
    private int bytes;

    Bounds(String name) {
        this.name = name;
    }

    void countFile() {
        files++;
        if (files > FILES) {
            throw new BadInput(name + " holds more than " + FILES
                    + " Java files, which is no answer to an exercise; name the folder of one answer.");
        }
    }

    void countEntry() {
        entries++;
        if (entries > ENTRIES) {
            throw new BadInput(name + " holds more than " + ENTRIES
                    + " files, which is no answer to an exercise; name the folder of one answer.");
        }
    }

    void countBytes(String path, int size) {
        if (size > FILE_BYTES) {
            String where = name.endsWith(path) ? name : path + " in " + name;
            throw new BadInput(where + " is larger than 1 MiB, which no source file of an answer is; remove it.");
        }
        bytes += size;
        if (bytes > ALL_BYTES) {
            throw new BadInput(name + " holds more than 8 MiB of Java source, which is no answer to an exercise;"
                    + " name the folder of one answer.");
        }
    }
}
