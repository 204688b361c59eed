import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class BlockingAnnotated {
  @interface NonBlocking { } @interface Blocking { }
  @Blocking void f() throws Exception { Thread.sleep(1000); }
}