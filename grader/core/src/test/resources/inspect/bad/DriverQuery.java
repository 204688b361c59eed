import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class DriverQuery {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(String u) { loop.submit(() -> DriverManager.getConnection(u)); }
}