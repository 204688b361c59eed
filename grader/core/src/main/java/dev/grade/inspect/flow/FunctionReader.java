package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.grade.inspect.flow.Function.Kind;
import dev.grade.inspect.source.ProjectType;
import java.util.ArrayList;
import java.util.List;

/** Cuts every type into functions and reads the call sites of each. */
final class FunctionReader {

    private final Program program;
    private final SiteReader sites;
    private final List<Function> nested = new ArrayList<>();

    FunctionReader(Program program) {
        this.program = program;
        this.sites = new SiteReader(program, this::nested);
    }

    void read() {
        for (ProjectType type : program.types().all()) {
            members(type);
        }
        for (Function function : List.copyOf(program.functions())) {
            switch (function.kind()) {
                case INSTANCE -> fields(function, false);
                case STATIC -> fields(function, true);
                default -> {
                    if (!isImplied(function)) {
                        sites.read(function, function.node());
                    }
                }
            }
        }
        // Reading a function finds the lambdas in it; theirs are read until no more turn up.
        for (int i = 0; i < nested.size(); i++) {
            sites.read(nested.get(i), nested.get(i).node());
        }
        new SelectorLoops(program).add();
    }

    private void members(ProjectType type) {
        var instance = new Function(Kind.INSTANCE, type.file(), type.node(), type, List.of(),
                "new " + type.simpleName());
        var statics = new Function(Kind.STATIC, type.file(), type.node(), type, List.of(),
                type.simpleName() + ".<static>");
        boolean hasStatics = false;
        boolean hasInstance = false;
        for (BodyDeclaration<?> member : type.members()) {
            switch (member) {
                case MethodDeclaration method -> program.add(new Function(Kind.METHOD, type.file(), method, type,
                        method.getParameters(), type.simpleName() + "." + method.getNameAsString()));
                case ConstructorDeclaration constructor -> program.add(new Function(Kind.CONSTRUCTOR, type.file(),
                        constructor, type, constructor.getParameters(), "new " + type.simpleName()));
                case CompactConstructorDeclaration compact -> program.add(new Function(Kind.CONSTRUCTOR, type.file(),
                        compact, type, components(type), "new " + type.simpleName()));
                case FieldDeclaration field when field.isStatic() || type.isInterface() -> {
                    hasStatics |= field.getVariables().stream().anyMatch(v -> v.getInitializer().isPresent());
                    program.addInitialiser(field, statics);
                }
                case FieldDeclaration field -> {
                    hasInstance |= field.getVariables().stream().anyMatch(v -> v.getInitializer().isPresent());
                    program.addInitialiser(field, instance);
                }
                case InitializerDeclaration block when block.isStatic() -> {
                    hasStatics = true;
                    program.addInitialiser(block, statics);
                }
                case InitializerDeclaration block -> {
                    hasInstance = true;
                    program.addInitialiser(block, instance);
                }
                default -> {
                }
            }
        }
        if (type.node() instanceof RecordDeclaration row && !hasCanonical(row)) {
            program.add(new Function(Kind.CONSTRUCTOR, type.file(), row, type, row.getParameters(),
                    "new " + type.simpleName()));
        }
        if (type.node() instanceof EnumDeclaration constants) {
            constants.getEntries().forEach(e -> program.addInitialiser(e, statics));
            hasStatics |= !constants.getEntries().isEmpty();
        }
        if (hasStatics) {
            program.add(statics);
        }
        if (hasInstance) {
            program.add(instance);
        }
    }

    private static boolean hasCanonical(RecordDeclaration row) {
        return !row.getCompactConstructors().isEmpty() || row.getConstructors().stream()
                .anyMatch(c -> c.getParameters().stream().map(p -> p.getType().asString()).toList()
                        .equals(row.getParameters().stream().map(p -> p.getType().asString()).toList()));
    }

    /** Whether nobody wrote a constructor that is there all the same: a record's, which takes what it keeps. */
    static boolean isImplied(Function function) {
        return function.kind() == Kind.CONSTRUCTOR && function.node() instanceof RecordDeclaration;
    }

    private static List<Parameter> components(ProjectType type) {
        return type.node() instanceof RecordDeclaration row ? row.getParameters() : List.of();
    }

    private void fields(Function function, boolean isStatic) {
        ProjectType type = function.owner();
        if (type == null) {
            return;
        }
        for (BodyDeclaration<?> member : type.members()) {
            if ((member instanceof FieldDeclaration field && (field.isStatic() || type.isInterface()) == isStatic)
                    || (member instanceof InitializerDeclaration block && block.isStatic() == isStatic)) {
                sites.read(function, member);
            }
        }
        if (isStatic && type.node() instanceof EnumDeclaration constants) {
            constants.getEntries().forEach(e -> sites.read(function, e));
        }
    }

    /** A lambda or method reference met while a function is read. */
    private void nested(Function outer, Node node) {
        String where = outer.label().startsWith("lambda in ") ? outer.label().substring(10) : outer.label();
        switch (node) {
            case LambdaExpr lambda -> {
                var function = new Function(Kind.LAMBDA, outer.file(), lambda, outer.owner(), lambda.getParameters(),
                        "lambda in " + where);
                program.add(function);
                nested.add(function);
            }
            case MethodReferenceExpr reference -> {
                var function = new Function(Kind.REFERENCE, outer.file(), reference, outer.owner(), List.of(),
                        reference.toString());
                program.add(function);
                sites.readReference(function, reference);
            }
            default -> throw new IllegalArgumentException("not a functional expression: " + node.getClass());
        }
    }

}
