import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ReadUrlOnCommonPool {
  CompletableFuture<byte[]> get(URL u) {
    return CompletableFuture.supplyAsync(() -> { try (InputStream in = u.openStream()) { return in.readAllBytes(); } catch (IOException e) { throw new UncheckedIOException(e); } });
  }
}