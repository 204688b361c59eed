import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class SupplyAsyncGet {
CompletableFuture<String> go(CountDownLatch l) { return CompletableFuture.supplyAsync(() -> { try { l.await(); return "x"; } catch (InterruptedException e) { throw new CompletionException(e); } }); }
}