import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class InheritedTask {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); static abstract class Base implements Runnable { public void run() { step(); } abstract void step(); } static class Slow extends Base { void step() { try { Thread.sleep(50); } catch (InterruptedException e) { return; } } } void go() { loop.execute(new Slow()); }
}