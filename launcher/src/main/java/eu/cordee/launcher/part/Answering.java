package eu.cordee.launcher.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/**
 * One question to a process on this machine. It is asked some hundred times while everything
 * starts, so it takes what needs no threads of its own.
 */
public final class Answering {

  private static final int LIMIT_MILLIS = 5000;

  private Answering() {}

  public static boolean answersOk(URI address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(LIMIT_MILLIS);
      connection.setReadTimeout(LIMIT_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
