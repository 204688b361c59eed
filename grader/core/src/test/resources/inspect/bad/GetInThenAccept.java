import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class GetInThenAccept {
  void run(CompletableFuture<String> f, Future<Integer> g) {
    f.thenAccept(s -> { try { System.out.println(s + g.get()); } catch (Exception e) { throw new RuntimeException(e); } });
  }
}