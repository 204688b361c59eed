import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class AnonymousRunnable {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(Thread t) { loop.execute(new Runnable() { @Override public void run() { try { t.join(); } catch (InterruptedException e) { return; } } }); }
}