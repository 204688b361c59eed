import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ConcurrentMapCompute {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>(); void go() { loop.execute(() -> m.merge("x", 1, Integer::sum)); }
}