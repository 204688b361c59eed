import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class CompletesOnPool {
ExecutorService io = Executors.newCachedThreadPool(); CompletableFuture<String> go(Socket s) { CompletableFuture<String> r = new CompletableFuture<>(); io.execute(() -> { try { r.complete("" + s.getInputStream().read()); } catch (IOException e) { r.completeExceptionally(e); } }); return r.thenApply(String::trim); }
}