package dev.grade.inspect.flow;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.grade.inspect.source.Libraries;
import dev.grade.inspect.source.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Methods that a library calls on its event loop: handlers of Netty and Vert.x, endpoints of WebFlux and RESTEasy. */
final class LibraryRoots {

    private static final Set<String> NETTY_CALLS = Set.of("channelRead", "channelRead0", "channelReadComplete",
            "messageReceived", "channelActive", "channelInactive", "channelRegistered", "channelUnregistered",
            "userEventTriggered", "exceptionCaught", "channelWritabilityChanged", "handlerAdded", "handlerRemoved",
            "decode", "decodeLast", "encode", "write", "flush", "connect", "bind", "close", "disconnect", "read",
            "initChannel", "operationComplete", "channelIdle");
    private static final Set<String> REACTIVE = Set.of(Libraries.MONO, Libraries.FLUX, Libraries.UNI,
            "io.smallrye.mutiny.Multi", Libraries.VERTX_FUTURE);
    private static final Set<String> ENDPOINTS = Set.of("RestController", "Controller", "Path", "RequestMapping");

    private final Program program;

    LibraryRoots(Program program) {
        this.program = program;
    }

    /** The thread that a library calls a method on; empty when no library is known to. */
    Optional<RunsOn> of(MethodDeclaration method, ProjectType owner) {
        String name = method.getNameAsString();
        if (NETTY_CALLS.contains(name) && isToldOfChannel(method)
                && extendsAny(owner, "io.netty.channel.", "io.netty.handler.")) {
            return added(owner);
        }
        boolean verticle = extendsAny(owner, "io.vertx.core.AbstractVerticle", "io.vertx.core.VerticleBase",
                "io.vertx.core.Verticle");
        if (verticle && (name.equals("start") || name.equals("stop"))) {
            return isWorker(owner) ? Optional.empty() : Optional.of(RunsOn.loop("the Vert.x event loop", null));
        }
        boolean vertxHandler = method.getParameters().size() == 1
                && type(method, 0).startsWith("io.vertx.ext.web.RoutingContext");
        if (vertxHandler && !isBlockingHandler(name)) {
            return Optional.of(RunsOn.loop("the Vert.x event loop", null));
        }
        return MainThread.isCallback(program, method, owner) ? Optional.of(MainThread.THREAD) : reactive(method, owner);
    }

    // A handler's close() of its own is none of Netty's: that one is told in which pipeline.
    private static boolean isToldOfChannel(MethodDeclaration method) {
        String first = method.getParameters().getFirst().map(p -> p.getTypeAsString()).orElse("");
        return switch (method.getNameAsString()) {
            case "initChannel", "operationComplete" -> !first.isEmpty();
            default -> first.substring(first.lastIndexOf('.') + 1).equals("ChannelHandlerContext");
        };
    }

    private Optional<RunsOn> reactive(MethodDeclaration method, ProjectType owner) {
        String returns = program.types().names().resolve(method.getType(), method);
        if (!REACTIVE.contains(returns)) {
            return Optional.empty();
        }
        boolean endpoint = ENDPOINTS.stream().anyMatch(a -> Annotations.isMarked(owner.node(), a));
        boolean handler = method.getParameters().stream().anyMatch(p -> program.types().names()
                .resolve(p.getType(), p).startsWith("org.springframework.web.reactive.function.server.ServerRequest"))
                || extendsAny(owner, "org.springframework.web.server.");
        if (endpoint || handler) {
            return Optional.of(RunsOn.loop("the server's event loop", null));
        }
        // Nobody writes such a method to be waited for; who calls it is not known.
        return method.isPrivate() || method.isStatic()
                ? Optional.empty()
                : Optional.of(new RunsOn(RunsOn.Kind.CALLER,
                        "the caller, which asked for a stream so that it need not wait", null,
                        0));
    }

    private String type(MethodDeclaration method, int parameter) {
        return program.types().names().resolve(method.getParameter(parameter).getType(), method);
    }

    private boolean extendsAny(ProjectType owner, String... prefixes) {
        for (String ancestor : program.types().ancestors(owner.id())) {
            for (String prefix : prefixes) {
                // What the sources have of a library's packages says nothing about itself.
                if (ancestor.startsWith(prefix) && program.types().byId(ancestor) == null) {
                    return true;
                }
            }
        }
        return false;
    }

    // pipeline.addLast(group, new Handler()): its methods run on threads of that group, and not of the channel's.
    private Optional<RunsOn> added(ProjectType owner) {
        List<Expression> groups = program.functions().stream().flatMap(f -> f.sites().stream())
                .filter(s -> s.node() instanceof MethodCallExpr call && call.getNameAsString().startsWith("add")
                        && s.arguments().size() >= 2 && s.arguments().stream().skip(1).anyMatch(a -> isOf(owner, a)))
                .map(s -> s.arguments().getFirst()).filter(this::isGroup).toList();
        if (groups.isEmpty()) {
            return Optional.of(RunsOn.loop("a Netty event loop", null));
        }
        // Event loops of another group serve others, too, but which ones is not told.
        return groups.stream().anyMatch(this::isOfLoops) ? Optional.of(RunsOn.UNKNOWN) : Optional.empty();
    }

    private boolean isOf(ProjectType owner, Expression handler) {
        return handler.toString().startsWith("new " + owner.simpleName()) || owner.id().equals(program.type(handler));
    }

    private boolean isGroup(Expression expression) {
        String type = program.type(expression);
        return (type != null && (type.endsWith("EventExecutorGroup") || isOfLoops(expression)))
                || expression.toString().contains("EventExecutorGroup");
    }

    private boolean isOfLoops(Expression expression) {
        String type = program.type(expression);
        return type != null && type.endsWith("EventLoopGroup");
    }

    private boolean isWorker(ProjectType owner) {
        return program.functions().stream().flatMap(f -> f.sites().stream()).anyMatch(site -> site
                .node() instanceof MethodCallExpr call && call.getNameAsString().equals("deployVerticle")
                && call.toString().contains(owner.simpleName()) && isWorkerOptions(call, site));
    }

    private static boolean isWorkerOptions(MethodCallExpr call, Site site) {
        String all = call.getArguments().size() < 2 ? "" : site.in().node().toString();
        return all.contains("setWorker(true)") || all.contains("ThreadingModel.WORKER")
                || all.contains("ThreadingModel.VIRTUAL_THREAD");
    }

    private boolean isBlockingHandler(String method) {
        return program.functions().stream().flatMap(f -> f.sites().stream()).anyMatch(site -> site
                .node() instanceof MethodCallExpr call && call.getNameAsString().equals("blockingHandler")
                && call.getArguments().toString().contains(method))
                || program.types().all().stream().noneMatch(t -> t.node() instanceof ClassOrInterfaceDeclaration);
    }
}
