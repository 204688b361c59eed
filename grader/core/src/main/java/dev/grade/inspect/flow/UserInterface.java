package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.ProjectType;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** What Swing, AWT and JavaFX call on the one thread of the user interface: listeners, actions, painting. */
final class UserInterface {

    static final RunsOn THREAD = RunsOn.loop("the user interface thread", null);

    private static final Pattern LISTENER = Pattern
            .compile("java\\.awt\\.event\\.\\w+Listener|javax\\.swing\\.event\\.\\w+Listener");
    private static final Set<String> PAINTS = Set.of("paint", "paintComponent", "paintBorder", "paintChildren");
    private static final Set<String> WORKER = Set.of("done", "process");

    private UserInterface() {
    }

    /** Whether a method is called by the user interface, so far as its name and the types above its own tell. */
    static boolean calls(Program program, MethodDeclaration method, ProjectType owner) {
        Set<String> above = program.types().ancestors(owner.id());
        String name = method.getNameAsString();
        int parameters = method.getParameters().size();
        return above.stream().anyMatch(a -> switch (a) {
            case "javax.swing.JComponent" -> PAINTS.contains(name) && parameters == 1;
            case "javax.swing.SwingWorker" -> WORKER.contains(name) && parameters <= 1;
            case "javafx.event.EventHandler" -> name.equals("handle") && parameters == 1;
            case "javafx.application.Application" -> name.equals("start") && parameters == 1;
            default -> LISTENER.matcher(a).matches() && declares(a, name, parameters);
        });
    }

    private static boolean declares(String listener, String name, int parameters) {
        return Platform.find(listener).stream().flatMap(l -> Arrays.stream(l.getMethods()))
                .anyMatch(m -> m.getName().equals(name) && m.getParameterCount() == parameters);
    }
}
