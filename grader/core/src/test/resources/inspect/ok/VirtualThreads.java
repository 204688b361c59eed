import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class VirtualThreads {
  void go() throws Exception { try (var ex = Executors.newVirtualThreadPerTaskExecutor()) { ex.submit(() -> { Thread.sleep(100); return 1; }).get(); } }
}