import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ObjectWait {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); final Object lock = new Object(); boolean ready; void go() { loop.execute(() -> { synchronized (lock) { while (!ready) { try { lock.wait(); } catch (InterruptedException e) { return; } } } }); }
}