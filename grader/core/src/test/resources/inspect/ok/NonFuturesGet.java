import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class NonFuturesGet {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(Map<String, String> m, Optional<String> s, AtomicReference<String> a, List<String> l) { loop.execute(() -> System.out.println(m.get("x") + s.get() + a.get() + l.get(0))); }
}