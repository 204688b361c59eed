import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class CallerWaits {
List<Integer> go(ExecutorService e, List<Callable<Integer>> c) throws Exception { List<Integer> r = new ArrayList<>(); for (Future<Integer> f : e.invokeAll(c)) { r.add(f.get()); } return r; }
}