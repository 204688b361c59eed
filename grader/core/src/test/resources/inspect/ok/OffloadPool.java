import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class OffloadPool {
  private final ExecutorService io = Executors.newCachedThreadPool();
  CompletableFuture<String> read(Path p) { return CompletableFuture.supplyAsync(() -> { try { return Files.readString(p); } catch (IOException e) { throw new UncheckedIOException(e); } }, io); }
}