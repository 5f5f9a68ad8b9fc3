package eu.cordee.gateway.notice.push;

import eu.cordee.gateway.notice.choice.Choices;
import eu.cordee.gateway.notice.choice.Manner;
import eu.cordee.gateway.notice.mail.Contents;
import eu.cordee.gateway.notice.mail.MailedNotice;
import eu.cordee.gateway.notice.mail.StillMatters;
import eu.cordee.gateway.notice.push.PushQueue.Claimed;
import eu.cordee.kit.time.DatabaseTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Pushes what is due to the devices of whoever is told; to each once. */
@ApplicationScoped
class PushSender {

  private static final int BATCH = 200;
  private static final int AT_ONCE = 20;
  private static final int KEPT_DAYS = 90;

  private final PushSettings settings;
  private final PushKeys keys;
  private final PushQueue queue;
  private final Devices devices;
  private final Contents contents;
  private final Choices choices;
  private final PushService service;
  private final MeterRegistry meters;

  PushSender(
      PushSettings settings,
      PushKeys keys,
      PushQueue queue,
      Devices devices,
      Contents contents,
      Choices choices,
      PushService service,
      MeterRegistry meters) {
    this.settings = settings;
    this.keys = keys;
    this.queue = queue;
    this.devices = devices;
    this.contents = contents;
    this.choices = choices;
    this.service = service;
    this.meters = meters;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void push() {
    if (keys.pair().isEmpty()) {
      return;
    }
    queue.takeOver(settings.lease());
    for (List<Claimed> due = queue.claim(BATCH); !due.isEmpty(); due = queue.claim(BATCH)) {
      pushAll(due);
    }
  }

  @Scheduled(every = "1h", delayed = "11m")
  void forgetOld() {
    queue.forgetOld(KEPT_DAYS);
  }

  private void pushAll(List<Claimed> due) {
    List<UUID> people = due.stream().map(Claimed::personId).toList();
    Map<UUID, List<MailedNotice>> told = contents.pushed(due.stream().map(Claimed::id).toList());
    Map<UUID, Manner> manners = choices.manners(people);
    Map<UUID, List<Devices.Reached>> reached = devices.of(people);
    Semaphore places = new Semaphore(AT_ONCE);
    Instant now = DatabaseTime.now();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Claimed one : due) {
        List<MailedNotice> mattering = StillMatters.of(told.getOrDefault(one.id(), List.of()), now);
        Instant wanted =
            mattering.stream().anyMatch(notice -> notice.kind().mustBeTold())
                ? now
                : manners.getOrDefault(one.personId(), Manner.USUAL).heardAt(now);
        if (mattering.isEmpty()) {
          settle(one, PushState.DROPPED);
        } else if (wanted.isAfter(now)) {
          queue.postpone(one.id(), Duration.between(now, wanted));
        } else {
          places.acquireUninterruptibly();
          workers.execute(
              () -> {
                try {
                  push(one, mattering, reached.getOrDefault(one.personId(), List.of()));
                } finally {
                  places.release();
                }
              });
        }
      }
    }
  }

  private void push(Claimed one, List<MailedNotice> told, List<Devices.Reached> reached) {
    boolean isTaken = false;
    for (Devices.Reached device : reached) {
      byte[] text = PushText.of(one.id(), told, device.language()).bytes();
      switch (service.push(device, text)) {
        case TAKEN -> isTaken = true;
        case GONE -> devices.gone(device.id());
        case FAILED -> meters.counter("cordee.pushes", "state", "FAILED").increment();
      }
    }
    settle(one, isTaken ? PushState.SENT : PushState.REFUSED);
  }

  private void settle(Claimed one, PushState state) {
    queue.settle(one.id(), state);
    meters.counter("cordee.pushes", "state", state.name()).increment();
  }
}
