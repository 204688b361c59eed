import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class SingleThreadSelfGet {
  private final ExecutorService ex = Executors.newFixedThreadPool(1);
  int go() throws Exception {
    return ex.submit(() -> { Future<Integer> inner = ex.submit(() -> 1); return inner.get() + 1; }).get();
  }
}