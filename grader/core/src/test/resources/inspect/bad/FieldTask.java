import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class FieldTask {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); private final Runnable task = () -> { try { Thread.sleep(50); } catch (InterruptedException e) { return; } }; void go() { loop.scheduleAtFixedRate(task, 1, 1, TimeUnit.SECONDS); }
}