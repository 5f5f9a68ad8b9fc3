package eu.cordee.launcher.mailbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page's HTML, for operators: English, light and dark, without scripts. */
final class MailboxHtml {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", java.util.Locale.UK);

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark"><title>%s</title><style>
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: light-dark(#122329, #e6eef0); background: light-dark(#f4f7f7, #0f1b20) }
      header { background: #0b3341; color: #fff; border-bottom: 4px solid #f5b700; padding: 1rem max(1rem, calc(50%% - 30rem)) }
      header a { color: #fff; font-weight: 700; font-size: 1.25rem; text-decoration: none } header p { margin: 0; opacity: .85 }
      main { max-width: 60rem; margin: 0 auto; padding: 1rem }
      ol { list-style: none; margin: 0; padding: 0 }
      li a { display: grid; gap: 0 1rem; grid-template-columns: minmax(0, 1fr) auto; padding: .75rem 1rem; margin: 0 0 .5rem; border-radius: 8px;
        background: light-dark(#fff, #17252b); border: 1px solid light-dark(#d5dfe0, #31464d); color: inherit; text-decoration: none }
      li a:hover, li a:focus-visible { border-color: light-dark(#185f72, #8dc1ce) }
      strong { overflow-wrap: anywhere } small { opacity: .8; overflow-wrap: anywhere }
      input, button { font: inherit; padding: .5rem .75rem; border-radius: 8px; border: 1px solid light-dark(#7f9298, #6d858d); background: light-dark(#fff, #17252b); color: inherit }
      form { display: flex; gap: .5rem; margin: 0 0 1rem; flex-wrap: wrap; align-items: end } label { display: grid }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 1rem } dt { opacity: .8 } dd { margin: 0; overflow-wrap: anywhere }
      iframe { width: 100%%; height: 34rem; border: 1px solid light-dark(#d5dfe0, #31464d); border-radius: 8px; background: light-dark(#fff, #17252b) }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border-radius: 8px; background: light-dark(#fff, #17252b) }
      main a { color: light-dark(#185f72, #8dc1ce) }
      </style></head><body><header><a href="/">Cordée · mailbox</a>
      <p>Every mail of this system ends here; nothing leaves this machine.</p></header><main>%s</main></body></html>
      """;

  private MailboxHtml() {}

  static String list(List<Pile.Taken> mails, String sought, long count) {
    String form =
        """
        <form><label>Receiver <input name="to" value="%s" autocomplete="off"></label><button>Search</button></form>
        """
            .formatted(plain(sought));
    String lines =
        mails.stream()
            .map(mail -> line(mail, ReadMail.of(mail)))
            .collect(Collectors.joining("\n", "<ol>", "</ol>"));
    String nothing = mails.isEmpty() ? "<p>No mail yet.</p>" : "";
    return PAGE.formatted(
        "Mailbox · Cordée",
        "<h1>%d mails since the start</h1>".formatted(count) + form + nothing + lines);
  }

  static String one(Pile.Taken mail, ReadMail read) {
    String others =
        read.parts().entrySet().stream()
            .filter(part -> !part.getKey().equals("text/html"))
            .map(MailboxHtml::part)
            .collect(Collectors.joining());
    String html =
        read.html().isEmpty()
            ? ""
            : "<iframe title=\"As HTML\" src=\"/mails/%d/html\"></iframe><p><a href=\"/mails/%d/html\">Alone</a> · <a href=\"/mails/%d/source\">Source</a></p>"
                .formatted(mail.id(), mail.id(), mail.id());
    return PAGE.formatted(
        plain(read.subject()),
        "<h1>%s</h1><dl><dt>To</dt><dd>%s</dd><dt>From</dt><dd>%s</dd><dt>At</dt><dd>%s</dd></dl>%s%s"
            .formatted(
                plain(read.subject()),
                plain(mail.receiver()),
                plain(read.from()),
                time(mail.at()),
                html,
                others));
  }

  private static String line(Pile.Taken mail, ReadMail read) {
    return "<li><a href=\"/mails/%d\"><strong>%s</strong><time>%s</time><small>%s</small></a></li>"
        .formatted(mail.id(), plain(read.subject()), time(mail.at()), plain(mail.receiver()));
  }

  private static String part(Map.Entry<String, String> part) {
    return "<h2>%s</h2><pre>%s</pre>".formatted(plain(part.getKey()), plain(part.getValue()));
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(ZoneId.systemDefault()));
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
