import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class OwnParameter {
  void go(CompletableFuture<String> f) { f.whenComplete((v, t) -> { if (t == null) System.out.println(f.join()); }); }
}