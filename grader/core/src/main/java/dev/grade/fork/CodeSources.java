package dev.grade.fork;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Finds the jar or folder that a class of our own class path comes from, without loading the class. */
public final class CodeSources {
    private CodeSources() {
    }

    /** The jars and folders that hold these classes, each once, in order. */
    public static List<Path> of(List<String> classNames) {
        return classNames.stream().map(CodeSources::of).distinct().toList();
    }

    private static Path of(String className) {
        String resource = className.replace('.', '/') + ".class";
        URL url = Objects.requireNonNull(CodeSources.class.getClassLoader().getResource(resource),
                () -> className + " is missing from the class path");
        String text = url.toString();
        String root = text.substring(0, text.length() - resource.length());
        if (root.startsWith("jar:")) {
            root = root.substring("jar:".length(), root.length() - "!/".length());
        }
        try {
            return new File(new URI(root)).toPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry with an odd address: " + root, e);
        }
    }
}
