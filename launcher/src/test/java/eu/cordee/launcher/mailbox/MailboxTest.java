package eu.cordee.launcher.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes in by SMTP can be read on the page, and does nothing there. */
class MailboxTest {

  private final Pile pile = new Pile();
  private final GreenMail smtp = SmtpDoor.open(0, pile);
  private HttpServer page;

  @BeforeEach
  void open() throws IOException {
    page = MailboxPage.open(0, pile);
  }

  @AfterEach
  void close() {
    page.stop(0);
    smtp.stop();
  }

  @Test
  void everyReceiverOfAMailIsShownItAsItWasWritten() throws Exception {
    // When
    send(
        "Čas & kraj",
        "Pojdiva na čaj",
        "<p>Pojdiva na <b>čaj</b></p>",
        "ada@example.org",
        "ben@example.org");

    // Then
    JsonNode mails = json("/mails.json");
    assertThat(mails).hasSize(2);
    assertThat(mails.findValuesAsText("receiver"))
        .containsExactlyInAnyOrder("ada@example.org", "ben@example.org");
    assertThat(mails.findValuesAsText("subject")).containsOnly("Čas & kraj");
    assertThat(mails.findValuesAsText("text")).allMatch(text -> text.contains("Pojdiva na čaj"));
    assertThat(json("/mails.json?to=ADA%40example.org")).hasSize(1);
    assertThat(get("/").body()).contains("Čas &amp; kraj", "ada@example.org");
    assertThat(get("/mails/1").body()).contains("Pojdiva na čaj");
  }

  @Test
  void whatAMailBringsAlongRunsNowhere() throws Exception {
    // When
    send("<script>x</script>", "text", "<script>alert(1)</script><p>hello", "ada@example.org");

    // Then
    HttpResponse<String> html = get("/mails/1/html");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "sandbox")
        .doesNotContain("allow-scripts");
    assertThat(get("/mails/1").body()).doesNotContain("<script>");
    assertThat(get("/").body()).doesNotContain("<script>");
  }

  @Test
  void anotherSiteThatNamesThisMachineIsRefused() throws Exception {
    assertThat(statusFor("localhost:1")).startsWith("HTTP/1.1 200");
    assertThat(statusFor("evil.example")).startsWith("HTTP/1.1 403");
  }

  @Test
  void keepsTheNewest() {
    for (int i = 0; i < Pile.MOST + 5; i++) {
      pile.add("ada@example.org", new byte[0]);
    }

    assertThat(pile.all()).hasSize(Pile.MOST);
    assertThat(pile.byId(5)).isEmpty();
    assertThat(pile.byId(6)).isPresent();
    assertThat(pile.count()).isEqualTo(Pile.MOST + 5L);
  }

  @Test
  void aMailThatComesOnceMoreIsCounted() throws Exception {
    byte[] mail = "Subject: x\r\nMessage-ID: <1@example.org>\r\n\r\nHello".getBytes(UTF_8);

    pile.add("ada@example.org", mail);
    pile.add("ben@example.org", mail);
    assertThat(pile.repeated()).isZero();
    pile.add("ada@example.org", mail);

    assertThat(json("/count.json").path("taken").asLong()).isEqualTo(3);
    assertThat(json("/count.json").path("repeated").asLong()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    assertThat(get("/mails/99").statusCode()).isEqualTo(404);
    assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    assertThat(get(MailboxPage.READY).statusCode()).isEqualTo(200);
  }

  private void send(String subject, String text, String html, String... receivers)
      throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(smtp.getSmtp().getPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("cordee@localhost"));
    for (String receiver : receivers) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(receiver));
    }
    message.setSubject(subject, "UTF-8");
    MimeMultipart either = new MimeMultipart("alternative");
    either.addBodyPart(part(text, "plain"));
    either.addBodyPart(part(html, "html"));
    message.setContent(either);
    Transport.send(message);
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", kind);
    return part;
  }

  private JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(get(path).body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + page.getAddress().getPort() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private String statusFor(String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), page.getAddress().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /ready HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
