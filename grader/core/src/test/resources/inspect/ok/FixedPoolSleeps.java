import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class FixedPoolSleeps {
ExecutorService e = Executors.newFixedThreadPool(10); void go() { for (int i = 0; i < 10; i++) { e.submit(() -> { Thread.sleep(100); return 1; }); } }
}