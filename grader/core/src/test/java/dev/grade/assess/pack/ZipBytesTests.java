package dev.grade.assess.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBytesTests {
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>(Map.of("a/grade",
            "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), "a/ä.txt", "text".getBytes(StandardCharsets.UTF_8)));

    @Test
    void theSameFilesGiveTheSameBytesInEveryTimeZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            byte[] one = ZipBytes.of(FILES, "a/grade"::equals);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(ZipBytes.of(FILES, "a/grade"::equals)).isEqualTo(one);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void programsMayBeRunWhenUnpackedAndOtherFilesMayNot(@TempDir Path folder) throws Exception {
        Path zip = Files.write(folder.resolve("x.zip"), ZipBytes.of(FILES, "a/grade"::equals));

        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
            Set<PosixFilePermission> program = Files.getPosixFilePermissions(files.getPath("a/grade"));
            assertThat(program).contains(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
            assertThat(Files.getPosixFilePermissions(files.getPath("a/ä.txt")))
                    .doesNotContain(PosixFilePermission.OWNER_EXECUTE).contains(PosixFilePermission.OTHERS_READ);
            assertThat(Files.readString(files.getPath("a/ä.txt"))).isEqualTo("text");
        }
    }
}
