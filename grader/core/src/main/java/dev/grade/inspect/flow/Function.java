package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import dev.grade.inspect.source.ProjectType;
import dev.grade.inspect.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of code that runs as one: a method, a constructor, initialisers, a lambda or what a method reference calls. */
public final class Function {

    /** What kind of code it is. */
    public enum Kind {
        METHOD, CONSTRUCTOR,
        /** Field initialisers and instance initialisers: a part of every constructor. */
        INSTANCE,
        /** Static initialisers: run on first use of the class. */
        STATIC, LAMBDA, REFERENCE,
        /** The part of a selector's loop behind its wait. */
        SELECTOR_LOOP
    }

    private final Kind kind;
    private final SourceFile file;
    private final Node node;
    private final @Nullable ProjectType owner;
    private final List<Parameter> parameters;
    private final String label;
    private final List<Site> sites = new ArrayList<>();

    Function(Kind kind, SourceFile file, Node node, @Nullable ProjectType owner, List<Parameter> parameters,
            String label) {
        this.kind = kind;
        this.file = file;
        this.node = node;
        this.owner = owner;
        this.parameters = List.copyOf(parameters);
        this.label = label;
    }

    public Kind kind() {
        return kind;
    }

    public SourceFile file() {
        return file;
    }

    /** The declaration, lambda, method reference or type that it was made from. */
    public Node node() {
        return node;
    }

    /** The type it is a member of, or stands in. */
    public @Nullable ProjectType owner() {
        return owner;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Its name for a reader: {@code Handler.handle}, {@code lambda in Handler.handle}. */
    public String label() {
        return label;
    }

    /** The calls in it, in source order. */
    public List<Site> sites() {
        return sites;
    }

    @Override
    public String toString() {
        return label + " (" + file.place(node) + ")";
    }
}
