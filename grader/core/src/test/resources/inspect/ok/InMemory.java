import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class InMemory {
  CompletableFuture<String> go(String s) { return CompletableFuture.supplyAsync(() -> { try (BufferedReader r = new BufferedReader(new StringReader(s))) { return r.readLine(); } catch (IOException e) { throw new UncheckedIOException(e); } }); }
}