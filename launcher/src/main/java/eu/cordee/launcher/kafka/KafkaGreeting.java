package eu.cordee.launcher.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * The first thing a Kafka client says: which versions do you speak? A broker answers it only once
 * it serves requests, which an open port alone does not mean. Spelt out by hand because the
 * launcher does without Kafka's client.
 */
final class KafkaGreeting {

  private static final int TIMEOUT_MILLIS = 1000;
  private static final short API_VERSIONS = 18;
  private static final int CORRELATION = 4711;

  private KafkaGreeting() {}

  static boolean isAnsweredOn(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(10);
      out.writeShort(API_VERSIONS);
      out.writeShort(0);
      out.writeInt(CORRELATION);
      out.writeShort(-1);
      out.flush();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      return in.readInt() > 4 && in.readInt() == CORRELATION && in.readShort() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
