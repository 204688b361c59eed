package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.grade.inspect.source.ProjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of which classes the object can be that a function runs on, as the way to it tells. A call of that object to itself, such as
 * the step of a template method, then runs the code of these classes only. An empty set says that nothing is known.
 */
// A type of the sources is itself.
@SuppressWarnings("ReferenceEquality")
final class Receivers {

    /** More values than that may have been cut off. */
    private static final int MOST = 32;

    private final Program program;
    private final Values values;
    private final Map<Member, Optional<ProjectType>> nearest = new HashMap<>();

    private record Member(String type, String name, int parameters) {
    }

    Receivers(Program program, Values values) {
        this.program = program;
        this.values = values;
    }

    /** Whether a site calls a method of the object itself, and the classes that it can be of are known. */
    boolean decide(Site site, Set<String> self) {
        return !self.isEmpty() && site.kind() == Site.Kind.CALL && !site.isReference() && site.called() != null
                && !site.called().isStatic() && isThis(site.receiver())
                && self.stream().allMatch(t -> program.types().isA(t, site.called().owner()));
    }

    private static boolean isThis(@Nullable Expression receiver) {
        return receiver == null || (receiver instanceof ThisExpr self && self.getTypeName().isEmpty());
    }

    /** Whether an edge leads to the code of a class that the object is not of. */
    boolean exclude(Edge edge, Set<String> self) {
        return edge.isCall() && decide(edge.from(), self) && edge.to().node() instanceof MethodDeclaration method
                && !method.isPrivate() && self.stream().allMatch(t -> owner(t, edge.to()).isPresent())
                && self.stream().noneMatch(t -> runs(t, edge.to()));
    }

    private boolean runs(String type, Function method) {
        return owner(type, method).filter(o -> o == method.owner()).isPresent();
    }

    /** Whether an object of a class can run a method, as far as the sources tell which one it runs. */
    boolean canRun(String type, Function function) {
        return function.node() instanceof MethodDeclaration
                && (owner(type, function).isEmpty() || runs(type, function));
    }

    /** The class whose method of that name and size an object of a class runs. */
    private Optional<ProjectType> owner(String type, Function function) {
        if (!(function.node() instanceof MethodDeclaration method)) {
            return Optional.empty();
        }
        var member = new Member(type, method.getNameAsString(), method.getParameters().size());
        return nearest.computeIfAbsent(member, m -> program.types().ancestors(type).stream()
                .flatMap(t -> Optional.ofNullable(program.types().byId(t)).stream())
                .filter(t -> !t.methods(m.name(), m.parameters()).isEmpty())
                .findFirst());
    }

    /** Of which classes the object can be behind an edge. */
    Set<String> after(Edge edge, Set<String> self) {
        Function to = edge.to();
        // Where nothing is overridden it does not matter.
        if (to.owner() == null || program.types().descendants(to.owner().id()).size() < 2) {
            return Set.of();
        }
        return switch (to.kind()) {
            case CONSTRUCTOR, INSTANCE -> edge.from().kind() == Site.Kind.NEW ? created(edge.from()) : self;
            case LAMBDA -> program.enclosing(to.node()) == edge.from().in() ? self : Set.of();
            case METHOD -> method(edge, self);
            case STATIC, REFERENCE, SELECTOR_LOOP -> Set.of();
        };
    }

    private Set<String> created(Site site) {
        ProjectType anonymous = program.types().byNode(site.node());
        return anonymous != null
                ? Set.of(anonymous.id())
                : site.called() == null ? Set.of() : Set.of(site.called().owner());
    }

    private Set<String> method(Edge edge, Set<String> self) {
        Site site = edge.from();
        if (!(edge.to().node() instanceof MethodDeclaration method) || method.isStatic() || site.called() == null) {
            return Set.of();
        }
        if (edge.on() == null && edge.isCall()) {
            if (site.receiver() instanceof SuperExpr || (method.isPrivate() && decide(site, self))) {
                return self;
            }
            if (isThis(site.receiver())) {
                return decide(site, self) ? kept(self, edge.to()) : Set.of();
            }
            return kept(made(List.of(site.receiver())), edge.to());
        }
        var candidates = new ArrayList<>(site.arguments());
        if (site.receiver() != null) {
            candidates.add(site.receiver());
        }
        return site.called().name().equals("invokeAll") ? Set.of() : handed(candidates, edge.to());
    }

    private Set<String> kept(Set<String> self, Function to) {
        var kept = new LinkedHashSet<>(self);
        kept.removeIf(t -> !runs(t, to));
        return kept;
    }

    /** The classes of the objects in the call that have the method; none when one of them may be of another class. */
    private Set<String> handed(List<Expression> candidates, Function to) {
        var found = new LinkedHashSet<String>();
        for (Expression candidate : candidates) {
            String type = program.type(candidate);
            boolean canBe = type == null || to.owner() == null || program.types().isA(type, to.owner().id())
                    || program.types().isA(to.owner().id(), type);
            if (canBe) {
                Set<String> made = made(List.of(candidate));
                if (made.isEmpty()) {
                    return Set.of();
                }
                found.addAll(kept(made, to));
            }
        }
        return found;
    }

    private Set<String> made(List<@Nullable Expression> receivers) {
        var found = new LinkedHashSet<String>();
        for (Expression receiver : receivers) {
            Set<Value> all = receiver == null ? Set.of() : values.of(receiver);
            for (Value value : all.size() > MOST ? Set.<Value>of() : all) {
                switch (value) {
                    case Value.Made(Site site, String type) when program.types().byId(type) != null -> found.add(type);
                    case Value.Other(EnumConstantDeclaration only) when program.types()
                            .ofConstant(only) instanceof ProjectType type ->
                        found.add(type.id());
                    case Value.Code(Function code) -> {
                    }
                    case Value.Other(Expression only) when only.isNullLiteralExpr() -> {
                    }
                    default -> {
                        return Set.of();
                    }
                }
            }
        }
        return found;
    }
}
