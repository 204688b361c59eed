import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class HelperHidesSleep {
  ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
  void go() { loop.execute(this::step); }
  void step() { backoff(3); }
  private static void backoff(int n) { try { Thread.sleep(10L * n); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
}