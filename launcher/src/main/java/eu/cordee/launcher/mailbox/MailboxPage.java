package eu.cordee.launcher.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows on this machine alone what was taken: to people, and to programs as JSON. */
final class MailboxPage {

  static final String READY = "/ready";

  private static final Pattern ONE = Pattern.compile("/mails/(\\d{1,18})(|/html|/text|/source)");
  private static final Pattern OF_THIS_MACHINE =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";

  /** What a mail brings along runs nowhere and asks for nothing; its links can be followed. */
  private static final String SEALED =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups"
          + " allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

  private static final String OWN =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'";

  private final Pile pile;

  private MailboxPage(Pile pile) {
    this.pile = pile;
  }

  /** Listens until the process ends. */
  static HttpServer open(int port, Pile pile) throws IOException {
    MailboxPage page = new MailboxPage(pile);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", page::answer);
    server.start();
    return server;
  }

  private record Answer(int status, String type, String policy, byte[] body) {
    static Answer of(String type, String body) {
      return new Answer(200, type, OWN, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answerTo(exchange);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.getResponseHeaders().set("Content-Security-Policy", answer.policy());
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private Answer answerTo(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    // Another site may give its own name this machine's address.
    if (host == null || !OF_THIS_MACHINE.matcher(host).matches()) {
      return new Answer(
          403, PLAIN, OWN, "Only this machine may look.\n".getBytes(StandardCharsets.UTF_8));
    }
    String path = exchange.getRequestURI().getPath();
    Map<String, String> question = question(exchange.getRequestURI().getRawQuery());
    Matcher one = ONE.matcher(path);
    if (one.matches()) {
      return pile.byId(Long.parseLong(one.group(1)))
          .map(mail -> one(mail, one.group(2)))
          .orElseGet(MailboxPage::nowhere);
    }
    return switch (path) {
      case READY -> Answer.of(PLAIN, "ready\n");
      case "/" ->
          Answer.of(
              HTML,
              MailboxHtml.list(sought(question), question.getOrDefault("to", ""), pile.count()));
      case "/mails.json" -> json(sought(question));
      case "/count.json" ->
          new Answer(
              200,
              "application/json",
              OWN,
              new ObjectMapper()
                  .writeValueAsBytes(Map.of("taken", pile.count(), "repeated", pile.repeated())));
      default -> nowhere();
    };
  }

  private static Answer one(Pile.Taken mail, String what) {
    return switch (what) {
      case "/source" -> new Answer(200, PLAIN, OWN, mail.source());
      case "/text" -> Answer.of(PLAIN, ReadMail.of(mail).text());
      case "/html" -> new Answer(200, HTML, SEALED, outside(ReadMail.of(mail).html()));
      default -> Answer.of(HTML, MailboxHtml.one(mail, ReadMail.of(mail)));
    };
  }

  /** Its links open beside it: no site lets itself be framed. */
  private static byte[] outside(String html) {
    return html.replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_blank\">")
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<Pile.Taken> sought(Map<String, String> question) {
    String receiver = question.getOrDefault("to", "").strip().toLowerCase(Locale.ROOT);
    return pile.all().stream()
        .filter(mail -> mail.receiver().toLowerCase(Locale.ROOT).contains(receiver))
        .limit(200)
        .toList();
  }

  private static Answer json(List<Pile.Taken> mails) throws IOException {
    List<Map<String, Object>> all = mails.stream().map(MailboxPage::described).toList();
    return new Answer(200, "application/json", OWN, new ObjectMapper().writeValueAsBytes(all));
  }

  private static Map<String, Object> described(Pile.Taken mail) {
    ReadMail read = ReadMail.of(mail);
    return new TreeMap<>(
        Map.of(
            "id", mail.id(),
            "at", mail.at().toString(),
            "receiver", mail.receiver(),
            "from", read.from(),
            "subject", read.subject(),
            "text", read.text()));
  }

  private static Answer nowhere() {
    return new Answer(404, PLAIN, OWN, "Nothing is here.\n".getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> question(@Nullable String query) {
    Map<String, String> found = new TreeMap<>();
    for (String pair : Optional.ofNullable(query).orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        found.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return found;
  }
}
