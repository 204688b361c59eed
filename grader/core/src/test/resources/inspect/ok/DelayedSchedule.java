import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class DelayedSchedule {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(Runnable r) { loop.execute(() -> loop.schedule(r, 1, TimeUnit.SECONDS)); }
}