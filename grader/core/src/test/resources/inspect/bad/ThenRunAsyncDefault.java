import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ThenRunAsyncDefault {
void go(CompletableFuture<String> f, Socket s) { f.thenRunAsync(() -> { try { s.getInputStream().read(); } catch (IOException e) { throw new UncheckedIOException(e); } }); }
}