package eu.cordee.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push service and a device behind it: it checks who sends (RFC 8292), and reads what only the
 * device can (RFC 8291), without the library that has written it.
 */
public final class PushTaker implements AutoCloseable {

  private static final ECParameterSpec CURVE = curve();

  private final HttpServer server;
  private final KeyPair device = pair();
  private final byte[] auth = new byte[16];
  private final List<JsonObject> read = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final String houseKey;
  private volatile int status = 201;

  public PushTaker(String houseKey) {
    this.houseKey = houseKey;
    new SecureRandom().nextBytes(auth);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/", this::take);
    server.start();
  }

  /** What it answers from now on. */
  public void answers(int now) {
    status = now;
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/send/device";
  }

  public String p256dh() {
    return text(point((ECPublicKey) device.getPublic()));
  }

  public String auth() {
    return text(auth);
  }

  /** What the device has shown, in the order of coming. */
  public List<JsonObject> read() {
    return List.copyOf(read);
  }

  public List<String> faults() {
    return List.copyOf(faults);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      try {
        checkSender(exchange.getRequestHeaders().getFirst("Authorization"));
        require(
            "aes128gcm".equals(exchange.getRequestHeaders().getFirst("Content-Encoding")),
            "coding");
        require(exchange.getRequestHeaders().getFirst("TTL") != null, "TTL");
        read.add(new JsonObject(new String(opened(body), StandardCharsets.UTF_8)));
      } catch (GeneralSecurityException | RuntimeException fault) {
        faults.add(String.valueOf(fault));
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** RFC 8292: a token for this address, good for a day at most, by the key that is named. */
  private void checkSender(String header) throws GeneralSecurityException {
    require(header != null && header.startsWith("vapid "), "no vapid");
    String token = header.replaceFirst(".*?t=([^,\\s]+).*", "$1");
    String key = header.replaceFirst(".*?k=([^,\\s]+).*", "$1");
    require(key.replace("=", "").equals(houseKey), "another key");
    String[] parts = token.split("\\.", -1);
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(publicKey(bytes(key)));
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    require(check.verify(bytes(parts[2])), "signature");
    JsonObject claims = new JsonObject(new String(bytes(parts[1]), StandardCharsets.UTF_8));
    require(endpoint().startsWith(claims.getString("aud") + "/"), "audience");
    long left = claims.getLong("exp") - System.currentTimeMillis() / 1000;
    require(left > 0 && left <= 86_400, "expiry");
    require(claims.getString("sub").matches("(https?://|mailto:).+"), "subject");
  }

  /** RFC 8188 and 8291: salt, size, the sender's key of this one message, one record. */
  private byte[] opened(byte[] body) throws GeneralSecurityException {
    byte[] salt = Arrays.copyOfRange(body, 0, 16);
    int length = body[20];
    byte[] theirs = Arrays.copyOfRange(body, 21, 21 + length);
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(device.getPrivate());
    agreement.doPhase(publicKey(theirs), true);
    byte[] info =
        joined(
            "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
            point((ECPublicKey) device.getPublic()),
            theirs);
    byte[] secret = derived(auth, agreement.generateSecret(), info, 32);
    byte[] key =
        derived(
            salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
    byte[] nonce =
        derived(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] padded = cipher.doFinal(body, 21 + length, body.length - 21 - length);
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    require(padded[end] == 2, "no last record");
    return Arrays.copyOf(padded, end);
  }

  /** HKDF of one block (RFC 5869). */
  private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length)
      throws GeneralSecurityException {
    byte[] extracted = hmac(salt, secret);
    return Arrays.copyOf(hmac(extracted, joined(info, new byte[] {1})), length);
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    ECPoint w =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
    return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(w, CURVE));
  }

  private static byte[] point(ECPublicKey key) {
    return joined(new byte[] {4}, wide(key.getW().getAffineX()), wide(key.getW().getAffineY()));
  }

  private static byte[] wide(BigInteger number) {
    byte[] all = number.toByteArray();
    byte[] wide = new byte[32];
    int length = Math.min(32, all.length);
    System.arraycopy(all, all.length - length, wide, 32 - length, length);
    return wide;
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
