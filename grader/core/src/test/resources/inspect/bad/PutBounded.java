import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class PutBounded {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); BlockingQueue<String> q = new ArrayBlockingQueue<>(10); void go() { loop.submit(() -> { q.put("x"); return 1; }); }
}