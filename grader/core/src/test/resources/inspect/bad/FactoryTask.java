import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class FactoryTask {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); static Runnable slow() { return () -> { try { Thread.sleep(50); } catch (InterruptedException e) { return; } }; } void go() { loop.execute(slow()); }
}