import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class TimedGet {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(Future<String> f) { loop.execute(() -> { try { f.get(5, TimeUnit.SECONDS); } catch (Exception e) { throw new RuntimeException(e); } }); }
}