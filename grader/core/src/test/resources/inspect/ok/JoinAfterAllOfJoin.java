import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class JoinAfterAllOfJoin {
void go(List<CompletableFuture<String>> fs) { CompletableFuture.allOf(fs.toArray(CompletableFuture[]::new)).thenRun(() -> { for (CompletableFuture<String> f : fs) { System.out.println(f.join()); } }); }
}