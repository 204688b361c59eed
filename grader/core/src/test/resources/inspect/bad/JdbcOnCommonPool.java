import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class JdbcOnCommonPool {
  CompletableFuture<Integer> count(Connection c) {
    return CompletableFuture.supplyAsync(() -> { try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("select 1")) { r.next(); return r.getInt(1); } catch (SQLException e) { throw new CompletionException(e); } });
  }
}