package eu.cordee.event.finding;

import eu.cordee.kit.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement coded from the harvest. Merging and splitting never lose a piece of evidence. */
@Entity
@Table(name = "finding")
class Finding extends Aggregate {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "cafe_id", updatable = false)
  private UUID cafeId;

  @Column(name = "statement")
  private String statement;

  @Enumerated(EnumType.STRING)
  @Column(name = "instrument")
  private @Nullable Instrument instrument;

  @Column(name = "themes")
  private String[] themes = {};

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private FindingState state = FindingState.DRAFT;

  @Column(name = "merged_into")
  private @Nullable UUID mergedInto;

  @Column(name = "told")
  private boolean told;

  @ElementCollection
  @CollectionTable(name = "finding_evidence", joinColumns = @JoinColumn(name = "finding_id"))
  @MapKeyColumn(name = "entry_id")
  @Column(name = "stance")
  @Enumerated(EnumType.STRING)
  private Map<UUID, Stance> evidence = new HashMap<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Finding() {}

  @SuppressWarnings("this-escape")
  Finding(UUID eventId, UUID cafeId, WriteFinding wish) {
    this.eventId = eventId;
    this.cafeId = cafeId;
    describe(wish);
  }

  final void describe(WriteFinding wish) {
    statement = wish.statement().strip();
    instrument = wish.instrument();
    themes = wish.cleanThemes();
    evidence.clear();
    wish.supporting().forEach(entry -> evidence.put(entry, Stance.SUPPORTS));
    wish.dissenting().forEach(entry -> evidence.put(entry, Stance.DISSENTS));
  }

  /** Takes another finding in: its themes and all its evidence; who dissents, still does. */
  void takeIn(Finding other) {
    TreeSet<String> both = new TreeSet<>(List.of(themes));
    both.addAll(other.themes());
    themes = both.toArray(String[]::new);
    other.evidence.forEach(
        (entry, stance) ->
            evidence.merge(
                entry,
                stance,
                (mine, theirs) ->
                    mine == Stance.DISSENTS || theirs == Stance.DISSENTS
                        ? Stance.DISSENTS
                        : Stance.SUPPORTS));
    other.state = FindingState.MERGED;
    other.mergedInto = id();
  }

  void say(String otherWords) {
    statement = otherWords.strip();
  }

  void split() {
    state = FindingState.SPLIT;
  }

  void publish() {
    state = FindingState.PUBLISHED;
    told = true;
  }

  void withdraw() {
    state = FindingState.WITHDRAWN;
  }

  UUID eventId() {
    return eventId;
  }

  UUID cafeId() {
    return cafeId;
  }

  String statement() {
    return statement;
  }

  @Nullable Instrument instrument() {
    return instrument;
  }

  List<String> themes() {
    return List.of(themes);
  }

  FindingState state() {
    return state;
  }

  @Nullable UUID mergedInto() {
    return mergedInto;
  }

  boolean isTold() {
    return told;
  }

  Map<UUID, Stance> evidence() {
    return Map.copyOf(evidence);
  }

  List<UUID> entries(Stance stance) {
    return evidence.entrySet().stream()
        .filter(one -> one.getValue() == stance)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
