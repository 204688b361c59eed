import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class AwaitTermination {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(ExecutorService other) { loop.submit(() -> { other.shutdown(); return other.awaitTermination(1, TimeUnit.MINUTES); }); }
}