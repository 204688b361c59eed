import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class OrTimeout {
CompletableFuture<String> go(CompletableFuture<String> f) { return f.orTimeout(1, TimeUnit.SECONDS).exceptionally(t -> "late"); }
}