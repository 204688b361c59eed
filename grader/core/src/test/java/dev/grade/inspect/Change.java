package dev.grade.inspect;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.VarType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A way to write a source differently that does not change what it does. */
enum Change {
    /** Every local variable and parameter gets another name. */
    RENAME {
        @Override
        void apply(CompilationUnit unit) {
            Set<String> names = new HashSet<>();
            unit.findAll(Parameter.class).forEach(p -> names.add(p.getNameAsString()));
            unit.findAll(VariableDeclarationExpr.class)
                    .forEach(d -> d.getVariables().forEach(v -> names.add(v.getNameAsString())));
            unit.findAll(FieldAccessExpr.class).forEach(a -> names.remove(a.getNameAsString()));
            unit.getTypes().forEach(t -> t.getFields()
                    .forEach(f -> f.getVariables().forEach(v -> names.remove(v.getNameAsString()))));
            unit.findAll(Parameter.class).stream().filter(p -> names.contains(p.getNameAsString()))
                    .forEach(p -> p.setName("renamed_" + p.getNameAsString()));
            unit.findAll(VariableDeclarator.class).stream().filter(v -> names.contains(v.getNameAsString()))
                    .forEach(v -> v.setName("renamed_" + v.getNameAsString()));
            unit.findAll(NameExpr.class).stream().filter(n -> names.contains(n.getNameAsString()))
                    .forEach(n -> n.setName("renamed_" + n.getNameAsString()));
            unit.findAll(MethodReferenceExpr.class).stream().filter(r -> names.contains(r.getScope().toString()))
                    .forEach(r -> r.setScope(new NameExpr("renamed_" + r.getScope())));
        }
    },
    /** Local variables are declared with {@code var}. */
    VAR {
        @Override
        void apply(CompilationUnit unit) {
            unit.findAll(VariableDeclarationExpr.class).stream().filter(d -> d.getVariables().size() == 1)
                    .map(d -> d.getVariable(0))
                    .filter(v -> v.getInitializer().filter(Change::hasType).isPresent())
                    .forEach(v -> v.setType(new VarType()));
        }
    },
    /** Tasks are objects of anonymous classes. */
    ANONYMOUS {
        @Override
        void apply(CompilationUnit unit) {
            tasks(unit).forEach(task -> task.replace(
                    expression("new Runnable() { @Override public void run() " + block(task) + " }")));
        }
    },
    /** Tasks are objects of local classes. */
    LOCAL_CLASS {
        @Override
        void apply(CompilationUnit unit) {
            int count = 0;
            for (LambdaExpr task : tasks(unit)) {
                Optional<Statement> line = lineOf(task);
                Node block = line.flatMap(Node::getParentNode).orElse(null);
                if (block instanceof BlockStmt around && line.get() instanceof ExpressionStmt) {
                    String name = "Task" + count++;
                    around.addStatement(around.getStatements().indexOf(line.get()), statement("class " + name
                            + " implements Runnable { @Override public void run() " + block(task) + " }"));
                    task.replace(expression("new " + name + "()"));
                }
            }
        }
    },
    /** Tasks are kept in a variable first. */
    VARIABLE {
        @Override
        void apply(CompilationUnit unit) {
            int count = 0;
            for (LambdaExpr task : tasks(unit)) {
                Optional<Statement> line = lineOf(task);
                Node block = line.flatMap(Node::getParentNode).orElse(null);
                if (block instanceof BlockStmt around && line.get() instanceof ExpressionStmt) {
                    String name = "task" + count++;
                    around.addStatement(around.getStatements().indexOf(line.get()),
                            statement("Runnable " + name + " = () -> " + block(task) + ";"));
                    task.replace(new NameExpr(name));
                }
            }
        }
    },
    /** A call in a lambda of one line becomes a method reference. */
    REFERENCE {
        @Override
        void apply(CompilationUnit unit) {
            unit.findAll(LambdaExpr.class).stream().filter(l -> l.getParameters().isEmpty())
                    .forEach(l -> l.getExpressionBody().filter(MethodCallExpr.class::isInstance)
                            .map(MethodCallExpr.class::cast)
                            .filter(c -> c.getArguments().isEmpty() && c.getScope().filter(NameExpr.class::isInstance)
                                    .filter(s -> Character.isLowerCase(s.toString().charAt(0))).isPresent())
                            .ifPresent(c -> l.replace(expression(c.getScope().get() + "::" + c.getNameAsString()))));
        }
    },
    /** The body of a task stands in a helper that calls it. */
    HELPER {
        @Override
        void apply(CompilationUnit unit) {
            List<LambdaExpr> tasks = tasks(unit);
            tasks.forEach(task -> task.setBody(new BlockStmt().addStatement(
                    statement("extracted(() -> " + block(task) + ");"))));
            if (!tasks.isEmpty()) {
                TypeDeclaration<?> type = unit.getType(0);
                type.addMember(StaticJavaParser
                        .parseBodyDeclaration("static void extracted(Runnable task) { further(task); }"));
                type.addMember(StaticJavaParser
                        .parseBodyDeclaration("static void further(Runnable task) { task.run(); }"));
            }
        }
    };

    private static final Set<String> TAKE_TASKS = Set.of("execute", "runAsync", "thenRun", "thenRunAsync",
            "invokeLater", "runOnContext");

    abstract void apply(CompilationUnit unit);

    /** The source in its other form; empty where there is nothing to change. */
    Optional<String> of(String source) {
        var parser = new JavaParser(
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_25));
        CompilationUnit unit = parser.parse(source).getResult().orElseThrow();
        String before = unit.toString();
        apply(unit);
        return unit.toString().equals(before) ? Optional.empty() : Optional.of(unit.toString());
    }

    private static boolean hasType(Expression value) {
        return !(value.isLambdaExpr() || value.isMethodReferenceExpr() || value.isArrayInitializerExpr()
                || value.isNullLiteralExpr() || value.toString().contains("<>"));
    }

    private static List<LambdaExpr> tasks(CompilationUnit unit) {
        return unit.findAll(LambdaExpr.class, l -> l.getParameters().isEmpty()
                && l.getParentNode().orElse(null) instanceof MethodCallExpr call
                && TAKE_TASKS.contains(call.getNameAsString()) && call.getArguments().indexOf(l) == 0);
    }

    private static String block(LambdaExpr task) {
        return task.getBody() instanceof BlockStmt block ? block.toString() : "{ " + task.getBody() + " }";
    }

    private static Expression expression(String text) {
        return StaticJavaParser.parseExpression(text);
    }

    private static Statement statement(String text) {
        return StaticJavaParser.parseStatement(text);
    }

    @SuppressWarnings("unchecked") // it takes one class and no array of them
    private static Optional<Statement> lineOf(LambdaExpr task) {
        return task.findAncestor(Statement.class);
    }
}
