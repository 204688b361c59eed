import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class HandOverToPool {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); ExecutorService io = Executors.newCachedThreadPool(); void go(Path p) { loop.execute(() -> io.execute(() -> { try { Files.readString(p); } catch (IOException e) { throw new UncheckedIOException(e); } })); }
}