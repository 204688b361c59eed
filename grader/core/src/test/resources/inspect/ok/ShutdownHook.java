import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ShutdownHook {
void go(ExecutorService e) { Runtime.getRuntime().addShutdownHook(new Thread(() -> { e.shutdown(); try { e.awaitTermination(1, TimeUnit.SECONDS); } catch (InterruptedException x) { Thread.currentThread().interrupt(); } })); }
}