package org.detainerlake.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of this machine that hangs up on everyone. */
public final class DeafServer implements AutoCloseable {
  private final ServerSocket socket;

  private DeafServer(ServerSocket socket) {
    this.socket = socket;
  }

  public static DeafServer open() throws IOException {
    DeafServer server = new DeafServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    new Thread(server::hangUp).start();
    return server;
  }

  private void hangUp() {
    while (!socket.isClosed()) {
      try {
        socket.accept().close();
      } catch (IOException e) {
        return; // closed while it waited
      }
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
