import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class NameLookup {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go() { loop.submit(() -> InetAddress.getByName("example.com")); }
}