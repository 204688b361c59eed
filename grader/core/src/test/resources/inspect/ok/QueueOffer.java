import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class QueueOffer {
  ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); Queue<String> q = new ConcurrentLinkedQueue<>(); BlockingQueue<String> b = new LinkedBlockingQueue<>();
  void go() { loop.execute(() -> { q.add("x"); b.offer("y"); b.poll(); }); }
}