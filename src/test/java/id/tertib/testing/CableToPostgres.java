package id.tertib.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What lies between the product and its PostgreSQL, so that a test cuts it, or lets it swallow all
 * that is sent, as a frozen server does. Others on that server notice nothing.
 */
public final class CableToPostgres implements AutoCloseable {

  private final InetSocketAddress server;
  private final int port;
  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private final Object flow = new Object();

  private volatile ServerSocket plug;
  private boolean frozen;

  /**
   * @param address JDBC address of a database
   */
  public CableToPostgres(String address) throws IOException {
    var uri = URI.create(address.substring("jdbc:".length()));
    server = new InetSocketAddress(uri.getHost(), uri.getPort());
    plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port = plug.getLocalPort();
    accept(plug);
  }

  /**
   * @return the same database at this end of the cable
   */
  public String through(String address) {
    return address.replace(server.getHostString() + ":" + server.getPort(), "localhost:" + port);
  }

  /** Nobody listens any more, and what was open ends. */
  public void cut() throws IOException {
    plug.close();
    for (var end : ends) {
      end.close();
    }
    ends.clear();
  }

  /** Everything is taken and nothing answered. */
  public void freeze() {
    synchronized (flow) {
      frozen = true;
    }
  }

  public void mend() throws IOException {
    synchronized (flow) {
      frozen = false;
      flow.notifyAll();
    }
    if (plug.isClosed()) {
      var again = new ServerSocket();
      again.setReuseAddress(true);
      again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      plug = again;
      accept(again);
    }
  }

  @Override
  public void close() throws IOException {
    mend();
    cut();
  }

  private void accept(ServerSocket open) {
    inBackground(
        () -> {
          try {
            while (true) {
              var near = open.accept();
              var far = new Socket(server.getAddress(), server.getPort());
              ends.addAll(List.of(near, far));
              inBackground(() -> pass(near, far));
              inBackground(() -> pass(far, near));
            }
          } catch (IOException closed) {
            // cut
          }
        });
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      var bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        waitWhileFrozen();
        out.write(bytes, 0, read);
        out.flush();
      }
    } catch (IOException closed) {
      // cut
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitWhileFrozen() throws InterruptedException {
    synchronized (flow) {
      while (frozen) {
        flow.wait();
      }
    }
  }

  private static void inBackground(Runnable work) {
    var thread = new Thread(work, "kabel-postgres");
    thread.setDaemon(true);
    thread.start();
  }
}
