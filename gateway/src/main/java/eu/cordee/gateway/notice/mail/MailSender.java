package eu.cordee.gateway.notice.mail;

import eu.cordee.gateway.notice.choice.Choices;
import eu.cordee.gateway.notice.choice.Manner;
import eu.cordee.gateway.notice.mail.InnerDoors.AwayException;
import eu.cordee.gateway.notice.mail.MailQueue.Claimed;
import eu.cordee.gateway.notice.mail.MeetingEntries.Place;
import eu.cordee.kit.time.DatabaseTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due. A mail is written down as being sent before its first byte leaves: whoever
 * ends in between leaves it unknown, and nobody sends it again.
 */
@ApplicationScoped
class MailSender {

  private static final Logger LOG = Logger.getLogger(MailSender.class);
  private static final int BATCH = 200;
  private static final int MOST_TRIES = 8;
  private static final int KEPT_DAYS = 90;

  private final MailSettings settings;
  private final MailQueue queue;
  private final Contents contents;
  private final Choices choices;
  private final Contacts contacts;
  private final MeetingEntries entries;
  private final MailStops stops;
  private final DomainRate rate;
  private final LetterWriter writer;
  private final Postman postman;
  private final MeterRegistry meters;

  MailSender(
      MailSettings settings,
      MailQueue queue,
      Contents contents,
      Choices choices,
      Contacts contacts,
      MeetingEntries entries,
      MailStops stops,
      DomainRate rate,
      LetterWriter writer,
      Postman postman,
      MeterRegistry meters) {
    this.settings = settings;
    this.queue = queue;
    this.contents = contents;
    this.choices = choices;
    this.contacts = contacts;
    this.entries = entries;
    this.stops = stops;
    this.rate = rate;
    this.writer = writer;
    this.postman = postman;
    this.meters = meters;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void collect() {
    while (queue.collect(settings.host().isPresent(), settings.quiet(), settings.longest()) > 0) {
      LOG.debug("Notices were put into mails");
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    if (settings.host().isEmpty()) {
      return;
    }
    queue.takeOver(settings.lease());
    for (List<Claimed> mails = queue.claim(BATCH); !mails.isEmpty(); mails = queue.claim(BATCH)) {
      sendAll(mails);
    }
  }

  @Scheduled(every = "1h", delayed = "10m")
  void forgetOld() {
    queue.forgetOld(KEPT_DAYS);
  }

  /** What of it nobody wants any more needs no address. */
  private void sendAll(List<Claimed> mails) {
    Map<UUID, List<MailedNotice>> content =
        contents.mailed(mails.stream().map(Claimed::id).toList());
    Map<UUID, Manner> manners = choices.manners(mails.stream().map(Claimed::personId).toList());
    Queue<Ready> ready = new ConcurrentLinkedQueue<>();
    Instant now = DatabaseTime.now();
    for (Claimed mail : mails) {
      List<MailedNotice> told = StillMatters.of(content.getOrDefault(mail.id(), List.of()), now);
      if (told.isEmpty()) {
        settle(mail, MailState.DROPPED, "nothing in it matters any more");
      } else {
        Manner manner = manners.getOrDefault(mail.personId(), Manner.USUAL);
        Instant due = isPressing(told) ? now : manner.dueAt(mail.opened(), now);
        if (due.isAfter(now)) {
          queue.postpone(mail.id(), Duration.between(now, due));
        } else {
          ready.add(new Ready(mail, told));
        }
      }
    }
    if (!ready.isEmpty()) {
      sendReady(ready);
    }
  }

  /** What must be told waits for no digest and no morning. */
  private static boolean isPressing(List<MailedNotice> told) {
    return told.stream().anyMatch(one -> one.kind().mustBeTold());
  }

  private record Ready(Claimed mail, List<MailedNotice> told) {
    Set<Place> places() {
      return told.stream()
          .filter(one -> one.kind().isEntryOfCalendar())
          .map(Place::of)
          .collect(Collectors.toSet());
    }
  }

  private void sendReady(Queue<Ready> ready) {
    Map<UUID, Addressee> addresses;
    try {
      addresses =
          contacts.of(ready.stream().map(one -> one.mail.personId()).collect(Collectors.toSet()));
    } catch (AwayException away) {
      LOG.warnf("Mails wait until addresses can be read: %s", away.getMessage());
      ready.forEach(one -> queue.putBack(one.mail.id(), settings.pause()));
      return;
    }
    Map<Place, String> entries = entries(ready);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < settings.atOnce(); i++) {
        workers.execute(() -> sendInTurn(ready, addresses, entries));
      }
    }
  }

  /**
   * What the mails about meetings bring along. Where it cannot be read they wait, but not for ever:
   * that somebody knows is more than that their calendar does.
   */
  private Map<Place, String> entries(Queue<Ready> ready) {
    Set<Place> places =
        ready.stream().flatMap(one -> one.places().stream()).collect(Collectors.toSet());
    try {
      return entries.of(places);
    } catch (AwayException away) {
      LOG.warnf("Mails about meetings wait until their entries can be read: %s", away.getMessage());
      for (Ready one : List.copyOf(ready)) {
        if (!one.places().isEmpty() && one.mail.tries() < MOST_TRIES && ready.remove(one)) {
          queue.putBack(one.mail.id(), settings.pause());
        }
      }
      return Map.of();
    }
  }

  private void sendInTurn(
      Queue<Ready> ready, Map<UUID, Addressee> addresses, Map<Place, String> entries) {
    try (Postman.Round round = postman.set()) {
      for (Ready one = ready.poll(); one != null; one = ready.poll()) {
        sendOne(round, one, addresses.get(one.mail.personId()), entries);
      }
    } catch (RuntimeException failure) {
      // Left as it stands; the lease decides what has become of it.
      LOG.error("Mails could not be sent", failure);
    }
  }

  private void sendOne(
      Postman.Round round, Ready one, @Nullable Addressee contact, Map<Place, String> entries) {
    if (contact == null) {
      settle(one.mail, MailState.REFUSED, "no address");
      return;
    }
    if (stops.isStopped(one.mail.personId(), contact.email())) {
      settle(one.mail, MailState.REFUSED, "nobody was at that address before");
      return;
    }
    Duration pause = rate.pause(contact.email());
    if (pause.isPositive()) {
      queue.postpone(one.mail.id(), pause);
      return;
    }
    Letter letter = writer.write(contact, one.told, one.mail.unsubscribe(), entries);
    if (queue.begin(one.mail.id())) {
      Postman.Answer answer = round.hand(one.mail.id(), contact.email(), letter);
      if (answer.outcome() == Postman.Outcome.NOBODY) {
        stops.stop(one.mail.personId(), contact.email());
      }
      note(one.mail, answer);
    }
  }

  private void note(Claimed mail, Postman.Answer answer) {
    switch (answer.outcome()) {
      case TAKEN -> settle(mail, MailState.SENT, null);
      case NEVER, NOBODY -> settle(mail, MailState.REFUSED, answer.reason());
      case UNKNOWN -> settle(mail, MailState.UNKNOWN, answer.reason());
      case LATER -> {
        if (mail.tries() >= MOST_TRIES) {
          settle(mail, MailState.REFUSED, answer.reason());
        } else {
          queue.putBack(mail.id(), settings.pause().multipliedBy(1L << (mail.tries() - 1)));
        }
      }
    }
  }

  private void settle(Claimed mail, MailState state, @Nullable String reason) {
    queue.settle(mail.id(), state, reason);
    meters.counter("cordee.mails", "state", state.name()).increment();
  }
}
