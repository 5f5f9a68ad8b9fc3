package eu.cordee.event.finding;

import eu.cordee.contracts.FindingMessage;
import eu.cordee.contracts.FindingMessage.FindingPublished;
import eu.cordee.contracts.FindingMessage.FindingWithdrawn;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.event.harvest.HarvestLines;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Tells findings to the other services, from the moment they are published. */
@ApplicationScoped
class FindingFacts implements Republisher {

  private final Outbox outbox;
  private final FindingRepository findings;
  private final CafeRepository cafes;
  private final HarvestLines harvest;

  FindingFacts(
      Outbox outbox, FindingRepository findings, CafeRepository cafes, HarvestLines harvest) {
    this.outbox = outbox;
    this.findings = findings;
    this.cafes = cafes;
    this.harvest = harvest;
  }

  /** Stores a change and tells it where the finding was public. */
  void changed(Finding finding) {
    if (finding.isTold()) {
      Map<UUID, Cited> entries = Cited.of(harvest.of(finding.cafeId()));
      outbox.publish(finding, header -> fact(finding, entries, header));
    } else {
      finding.touch();
      findings.persistAndFlush(finding);
    }
  }

  @Override
  public Topic topic() {
    return Topic.FINDINGS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Finding.class, "told = true", after, limit, this::again);
  }

  private BiFunction<Finding, Header, FindingMessage> again(List<Finding> all) {
    Map<UUID, Map<UUID, Cited>> entries = new HashMap<>();
    all.forEach(
        finding -> entries.computeIfAbsent(finding.cafeId(), cafe -> Cited.of(harvest.of(cafe))));
    return (finding, header) -> fact(finding, entries.get(finding.cafeId()), header);
  }

  private FindingMessage fact(Finding finding, Map<UUID, Cited> entries, Header header) {
    return finding.state() == FindingState.PUBLISHED
        ? new FindingPublished(header, state(finding, entries))
        : new FindingWithdrawn(header, state(finding, entries));
  }

  private FindingMessage.State state(Finding finding, Map<UUID, Cited> entries) {
    AlpCafe cafe = cafes.findById(finding.cafeId());
    Instrument instrument = finding.instrument();
    return new FindingMessage.State(
        finding.id(),
        finding.eventId(),
        finding.cafeId(),
        cafe.title(),
        cafe.startsAt(),
        finding.statement(),
        instrument == null ? null : instrument.told(),
        finding.themes(),
        finding.entries(Stance.SUPPORTS),
        finding.entries(Stance.DISSENTS),
        Cited.dissent(finding, entries),
        Cited.votes(finding, entries),
        finding.state() == FindingState.PUBLISHED,
        Cited.lines(finding, entries));
  }
}
