package dev.grade.explorer.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of the names and the texts in a class file. */
class ConstantPoolMapperTests {
    private static final Path JDK = Path.of(URI.create("jrt:/java.base/"));

    @Test
    void eachCopyHasItsOwnNameAndTheTextsOfTheOriginal() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(JDK.resolve("java/util/concurrent"))) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            byte[] original = Files.readAllBytes(file);
            ClassModel before = ClassFile.of().parse(original);
            ClassModel after = ClassFile.of().parse(ConstantPoolMapper.map(original, true));
            String name = before.thisClass().asInternalName();
            if (!after.thisClass().asInternalName().equals(Names.map(name, true))
                    || !texts(after).equals(texts(before))) {
                wrong.add(name);
            }
        }
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    private static List<String> texts(ClassModel model) {
        List<String> texts = new ArrayList<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof StringEntry text) {
                texts.add(text.stringValue());
            }
        }
        return texts;
    }
}
