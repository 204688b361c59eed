import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class SleepInScheduler {
  ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  void go() { timer.schedule(() -> { try { Thread.sleep(1000); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }, 1, TimeUnit.SECONDS); }
}