import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ThenApplyAsyncPool {
ExecutorService io = Executors.newFixedThreadPool(10); CompletableFuture<String> go(CompletableFuture<Path> f) { return f.thenApplyAsync(p -> { try { return Files.readString(p); } catch (IOException e) { throw new UncheckedIOException(e); } }, io); }
}