import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class MethodRefJoin {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(List<CompletableFuture<String>> l) { loop.execute(() -> l.stream().map(CompletableFuture::join).forEach(System.out::println)); }
}