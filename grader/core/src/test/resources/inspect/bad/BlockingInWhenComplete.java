import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class BlockingInWhenComplete {
  ExecutorService loop = Executors.newSingleThreadScheduledExecutor();
  CompletableFuture<String> fetch() { return new CompletableFuture<>(); }
  void go() { fetch().whenCompleteAsync((v, t) -> { fetch().join(); }, loop); }
}