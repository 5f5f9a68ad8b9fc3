package eu.cordee.gateway.notice.mail;

import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.notice.mail.MeetingEntries.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes a mail in the language of whoever gets it: each notice's sentence, and the way to it. */
@ApplicationScoped
class LetterWriter {

  private final URI publicUrl;
  private final String from;

  LetterWriter(GatewayConfig config, MailSettings settings) {
    this.publicUrl = config.publicUrl();
    this.from = settings.from();
  }

  /**
   * Writes.
   *
   * @param notices at least one
   * @param unsubscribe the secret with which such mails are ended
   * @param entries of calendars, as far as there are any
   */
  Letter write(
      Addressee receiver,
      List<MailedNotice> notices,
      UUID unsubscribe,
      Map<Place, String> entries) {
    MailWords words = MailWords.of(receiver.locale());
    Saying saying = new Saying(words);
    List<LetterLine> lines =
        notices.stream()
            .map(
                one ->
                    new LetterLine(saying.of(one), one.text(), at(one.kind().link(one.eventId()))))
            .toList();
    MailedNotice first = notices.getFirst();
    boolean isAlone = lines.size() == 1;
    boolean isOneEvent =
        notices.stream().map(MailedNotice::eventId).distinct().limit(2).count() == 1;
    Map<String, String> values = Map.of("name", receiver.givenName(), "event", first.eventTitle());
    URI end = at("/unsubscribe/" + unsubscribe);
    LetterText text =
        new LetterText(
            words.language(),
            isAlone
                ? lines.getFirst().sentence()
                : words.say(isOneEvent ? "mail.several" : "mail.several-events", values),
            words.say("mail.greeting", values),
            lines,
            isAlone ? words.say("mail.look") : words.say("mail.look-all"),
            isAlone ? lines.getFirst().link() : at("/notices"),
            words.say(isOneEvent ? why(notices) : "mail.why-events", values),
            words.say("mail.end"),
            end);
    return new Letter(
        words.language(),
        text.subject(),
        text.plain(),
        text.html(),
        end,
        invitations(receiver, notices, entries));
  }

  private static String why(List<MailedNotice> ofOneEvent) {
    boolean waits = ofOneEvent.stream().allMatch(one -> one.kind().isOfWaitlist());
    return waits ? "mail.why-waits" : "mail.why";
  }

  private List<Invitation> invitations(
      Addressee receiver, List<MailedNotice> notices, Map<Place, String> entries) {
    return notices.stream()
        .filter(one -> one.kind().isEntryOfCalendar())
        .map(one -> entries.get(Place.of(one)))
        .filter(Objects::nonNull)
        .map(component -> Invitation.of(component, MailMessage.address(from), receiver.email()))
        .toList();
  }

  private URI at(String path) {
    return publicUrl.resolve(path);
  }
}
