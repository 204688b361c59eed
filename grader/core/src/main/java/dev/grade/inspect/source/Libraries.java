package dev.grade.inspect.source;

import com.github.javaparser.ast.CompilationUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about types of asynchronous libraries without their class files: a source is often read without the class
 * path it is compiled against, and then its imports are all there is.
 */
public final class Libraries {

    private static final List<String> PACKAGES = List.of("reactor.", "io.netty.", "io.vertx.", "io.reactivex.",
            "io.smallrye.mutiny.", "org.springframework.", "com.google.common.util.concurrent.", "okhttp3.",
            "org.apache.http", "org.apache.hc.", "jakarta.persistence.", "javax.persistence.", "org.hibernate.",
            "android.", "androidx.", "redis.clients.jedis.", "com.mongodb.client.", "org.apache.kafka.clients.",
            "retrofit2.");
    /** Types that are often imported with an asterisk. */
    private static final Set<String> COMMON = Set.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux",
            "reactor.core.scheduler.Schedulers", "reactor.core.scheduler.Scheduler", "io.vertx.core.Vertx",
            "io.vertx.core.AbstractVerticle",
            "io.vertx.core.VerticleBase", "io.vertx.core.Future", "io.vertx.core.Promise",
            "io.vertx.ext.web.RoutingContext", "io.vertx.ext.web.Router", "io.netty.channel.ChannelHandlerContext",
            "io.netty.channel.ChannelInboundHandlerAdapter", "io.netty.channel.SimpleChannelInboundHandler",
            "io.netty.channel.ChannelDuplexHandler", "io.netty.channel.ChannelOutboundHandlerAdapter",
            "io.netty.channel.ChannelInitializer", "io.netty.channel.ChannelFuture",
            "io.netty.channel.ChannelFutureListener", "io.netty.channel.Channel", "io.netty.channel.ChannelPromise",
            "io.netty.channel.ChannelPipeline", "io.netty.channel.ChannelInboundHandler",
            "io.netty.channel.ChannelHandler", "io.netty.channel.ChannelOutboundHandler",
            "io.netty.util.concurrent.EventExecutorGroup", "io.netty.util.concurrent.DefaultEventExecutorGroup",
            "io.netty.util.concurrent.EventExecutor", "io.vertx.core.Context", "io.vertx.core.Handler",
            "io.vertx.core.Verticle", "io.vertx.core.WorkerExecutor", "io.vertx.core.http.HttpServer",
            "io.vertx.core.eventbus.EventBus", "io.vertx.ext.web.Route",
            "org.springframework.web.reactive.function.server.ServerRequest",
            "org.springframework.web.reactive.function.server.ServerResponse",
            "org.springframework.web.server.WebFilter", "io.netty.channel.EventLoop", "io.netty.channel.EventLoopGroup",
            "io.netty.handler.codec.ByteToMessageDecoder", "io.smallrye.mutiny.Uni", "io.smallrye.mutiny.Multi",
            "io.reactivex.rxjava3.core.Observable", "io.reactivex.rxjava3.core.Flowable",
            "io.reactivex.rxjava3.core.Single", "io.reactivex.rxjava3.core.Maybe",
            "io.reactivex.rxjava3.core.Completable", "io.reactivex.rxjava3.schedulers.Schedulers",
            "org.springframework.web.bind.annotation.RestController",
            "org.springframework.web.client.RestTemplate", "org.springframework.jdbc.core.JdbcTemplate");
    public static final String MONO = "reactor.core.publisher.Mono";
    public static final String FLUX = "reactor.core.publisher.Flux";
    public static final String SCHEDULER = "reactor.core.scheduler.Scheduler";
    public static final String VERTX_FUTURE = "io.vertx.core.Future";
    public static final String NETTY_FUTURE = "io.netty.util.concurrent.Future";
    public static final String UNI = "io.smallrye.mutiny.Uni";
    private static final String AWAIT = "io.smallrye.mutiny.groups.UniAwait";
    private static final String SINGLE = "io.reactivex.rxjava3.core.Single";

    private static final Set<String> TO_MONO = Set.of("next", "single", "singleOrEmpty", "last", "collectList",
            "collectMap", "collectSortedList", "collect", "count", "reduce", "then", "thenEmpty", "elementAt",
            "hasElements", "hasElement", "all", "any", "ignoreElements");
    private static final Set<String> TO_FLUX = Set.of("flatMapMany", "flux", "thenMany", "repeat", "repeatWhen",
            "mergeWith", "concatWith", "flatMapIterable", "expand");
    private static final Set<String> VERTX_FUTURES = Set.of("executeBlocking", "compose", "map", "recover", "send",
            "request", "listen", "connect", "deployVerticle", "undeploy", "onSuccess", "onFailure", "onComplete",
            "transform", "flatMap", "mapEmpty", "otherwise", "otherwiseEmpty", "andThen", "eventually", "future",
            "readFile", "writeFile", "getConnection", "execute", "all", "any", "join", "succeededFuture",
            "failedFuture", "query", "preparedQuery", "timeout", "close");
    private static final Set<String> NETTY_FUTURES = Set.of("write", "writeAndFlush", "connect", "bind", "disconnect",
            "close", "closeFuture", "deregister", "register", "shutdownGracefully", "terminationFuture", "addListener",
            "newSucceededFuture", "resolve", "sync", "await", "newPromise");
    /** Methods of library types that say enough by themselves, where the type of their receiver is not known. */
    private static final Map<String, List<String>> TELLING = Map.ofEntries(
            Map.entry("block", List.of("reactor.", MONO)), Map.entry("blockOptional", List.of("reactor.", MONO)),
            Map.entry("blockFirst", List.of("reactor.", FLUX)), Map.entry("blockLast", List.of("reactor.", FLUX)),
            Map.entry("toIterable", List.of("reactor.", FLUX)),
            Map.entry("syncUninterruptibly", List.of("io.netty.", NETTY_FUTURE)),
            Map.entry("awaitUninterruptibly", List.of("io.netty.", NETTY_FUTURE)),
            Map.entry("sync", List.of("io.netty.", NETTY_FUTURE)),
            Map.entry("indefinitely", List.of("io.smallrye.mutiny.", AWAIT)),
            Map.entry("blockingGet", List.of("io.reactivex.", SINGLE)),
            Map.entry("blockingFirst", List.of("io.reactivex.", "io.reactivex.rxjava3.core.Observable")),
            Map.entry("blockingLast", List.of("io.reactivex.", "io.reactivex.rxjava3.core.Observable")),
            Map.entry("blockingAwait", List.of("io.reactivex.", "io.reactivex.rxjava3.core.Completable")),
            Map.entry("flatMap", List.of("reactor.", MONO)), Map.entry("doOnNext", List.of("reactor.", MONO)),
            Map.entry("doOnSuccess", List.of("reactor.", MONO)), Map.entry("bodyToMono", List.of("reactor.", MONO)),
            Map.entry("subscribeOn", List.of("reactor.", MONO)), Map.entry("publishOn", List.of("reactor.", MONO)),
            Map.entry("bodyToFlux", List.of("reactor.", FLUX)));

    private Libraries() {
    }

    /** Whether a qualified name is one of a library that is known here. */
    public static boolean isType(String name) {
        return PACKAGES.stream().anyMatch(name::startsWith);
    }

    /** The qualified name of a well-known type that an import with an asterisk brings in; null if it brings none. */
    static @Nullable String imported(String packageName, String simpleName) {
        String full = packageName + "." + simpleName;
        return COMMON.contains(full) ? full : null;
    }

    /** What a method of a library's type returns; {@code ?} when that is not known. */
    public static String returned(String owner, String method) {
        if (owner.equals(MONO) || owner.equals(FLUX)) {
            return reactor(owner, method);
        }
        if (owner.equals("reactor.core.scheduler.Schedulers")) {
            return SCHEDULER;
        }
        if (owner.startsWith("io.vertx.")) {
            return vertx(owner, method);
        }
        if (owner.startsWith("io.netty.")) {
            return netty(owner, method);
        }
        if (owner.startsWith("io.smallrye.mutiny.")) {
            boolean many = owner.contains("Multi");
            return method.equals("await") ? AWAIT : many ? "io.smallrye.mutiny.Multi" : UNI;
        }
        return owner.startsWith("io.reactivex.") ? owner : "?";
    }

    private static String reactor(String owner, String method) {
        return switch (method) {
            case "toFuture" -> "java.util.concurrent.CompletableFuture";
            case "block", "blockFirst", "blockLast", "subscribe" -> "?";
            default -> TO_MONO.contains(method) && owner.equals(FLUX)
                    ? MONO
                    : TO_FLUX.contains(method) ? FLUX : owner;
        };
    }

    private static String vertx(String owner, String method) {
        return switch (method) {
            case "toCompletionStage" -> "java.util.concurrent.CompletionStage";
            case "eventBus" -> "io.vertx.core.eventbus.EventBus";
            case "createHttpServer" -> "io.vertx.core.http.HttpServer";
            case "getOrCreateContext" -> "io.vertx.core.Context";
            case "fileSystem" -> "io.vertx.core.file.FileSystem";
            case "vertx" -> "io.vertx.core.Vertx";
            case "result", "cause", "body", "get" -> owner.contains("Router") ? "io.vertx.ext.web.Route" : "?";
            case "route", "post", "put", "delete", "patch" -> "io.vertx.ext.web.Route";
            default -> VERTX_FUTURES.contains(method) ? VERTX_FUTURE : owner;
        };
    }

    private static String netty(String owner, String method) {
        return switch (method) {
            case "channel" -> "io.netty.channel.Channel";
            case "eventLoop", "executor", "next" -> "io.netty.channel.EventLoop";
            case "pipeline" -> "io.netty.channel.ChannelPipeline";
            case "get", "getNow" -> "?";
            default -> NETTY_FUTURES.contains(method) ? NETTY_FUTURE : owner;
        };
    }

    /** The type that has a method, where its name says enough in a file that imports that library; null if it does not. */
    public static @Nullable String owner(CompilationUnit unit, String method) {
        List<String> telling = TELLING.get(method);
        if (telling == null) {
            return null;
        }
        String library = telling.getFirst();
        boolean uses = unit.getImports().stream().anyMatch(line -> line.getNameAsString().startsWith(library));
        return uses ? telling.getLast() : null;
    }
}
