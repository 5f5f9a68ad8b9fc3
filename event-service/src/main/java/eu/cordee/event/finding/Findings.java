package eu.cordee.event.finding;

import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.event.harvest.HarvestLines;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What organisers make of the harvest. */
@ApplicationScoped
@Transactional
class Findings {

  private final CafeAccess access;
  private final FindingRepository findings;
  private final FindingFacts facts;
  private final HarvestLines harvest;

  Findings(
      CafeAccess access, FindingRepository findings, FindingFacts facts, HarvestLines harvest) {
    this.access = access;
    this.findings = findings;
    this.facts = facts;
    this.harvest = harvest;
  }

  /** Organisers see drafts, too. */
  Page<FindingView> list(UUID eventId, UUID cafeId) {
    List<Finding> all = shown(eventId, cafeId);
    Map<UUID, Cited> entries = entries(cafeId);
    return new Page<>(all.stream().map(one -> FindingView.of(one, entries)).toList(), null);
  }

  /** The same of one. */
  FindingView one(UUID eventId, UUID cafeId, UUID id) {
    return shown(eventId, cafeId).stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .map(finding -> FindingView.of(finding, entries(cafeId)))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  private List<Finding> shown(UUID eventId, UUID cafeId) {
    access.visible(eventId, cafeId);
    return access.insider(eventId).organiser()
        ? findings.standing(cafeId)
        : findings.published(cafeId);
  }

  FindingView code(UUID eventId, UUID cafeId, WriteFinding wish) {
    access.organised(eventId, cafeId);
    Map<UUID, Cited> entries = entries(cafeId);
    requireKnown(wish, entries, Set.of());
    Finding finding = new Finding(eventId, cafeId, wish);
    facts.changed(finding);
    return FindingView.of(finding, entries);
  }

  FindingView change(
      UUID eventId, UUID cafeId, UUID id, @Nullable String ifMatch, WriteFinding wish) {
    access.organised(eventId, cafeId);
    Finding finding = findings.locked(cafeId, id);
    ETags.require(ifMatch, finding.version());
    requireKnown(wish, entries(cafeId), finding.evidence().keySet());
    finding.describe(wish);
    return told(finding);
  }

  FindingView publish(UUID eventId, UUID cafeId, UUID id) {
    access.organised(eventId, cafeId);
    Finding finding = findings.locked(cafeId, id);
    finding.publish();
    return told(finding);
  }

  void withdraw(UUID eventId, UUID cafeId, UUID id) {
    access.organised(eventId, cafeId);
    Finding finding = findings.locked(cafeId, id);
    finding.withdraw();
    facts.changed(finding);
  }

  FindingView merge(UUID eventId, UUID cafeId, UUID id, MergeFindings wish) {
    access.organised(eventId, cafeId);
    if (wish.findingIds().contains(id)) {
      throw ProblemException.badField("findingIds", "name the finding itself");
    }
    Set<UUID> all = new HashSet<>(wish.findingIds());
    all.add(id);
    List<Finding> locked = findings.lockedAll(cafeId, all);
    Finding into = locked.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    if (wish.statement() != null && !wish.statement().isBlank()) {
      into.say(wish.statement());
    }
    for (Finding other : locked) {
      if (other != into) {
        into.takeIn(other);
        facts.changed(other);
      }
    }
    return told(into);
  }

  Page<FindingView> split(UUID eventId, UUID cafeId, UUID id, SplitFinding wish) {
    access.organised(eventId, cafeId);
    Finding whole = findings.locked(cafeId, id);
    Set<UUID> cited = new HashSet<>();
    for (WriteFinding part : wish.parts()) {
      requireKnown(part, entries(cafeId), whole.evidence().keySet());
      cited.addAll(part.supporting());
      cited.addAll(part.dissenting());
    }
    if (!cited.containsAll(whole.evidence().keySet())) {
      throw new ProblemException(FindingProblem.EVIDENCE_LEFT_OUT);
    }
    whole.split();
    facts.changed(whole);
    List<Finding> parts =
        wish.parts().stream().map(part -> new Finding(eventId, cafeId, part)).toList();
    parts.forEach(facts::changed);
    Map<UUID, Cited> entries = entries(cafeId);
    return new Page<>(parts.stream().map(one -> FindingView.of(one, entries)).toList(), null);
  }

  private FindingView told(Finding finding) {
    facts.changed(finding);
    return FindingView.of(finding, entries(finding.cafeId()));
  }

  private Map<UUID, Cited> entries(UUID cafeId) {
    return Cited.of(harvest.of(cafeId));
  }

  /** An entry that was taken back after it was cited may stay cited. */
  private static void requireKnown(
      WriteFinding wish, Map<UUID, Cited> entries, Set<UUID> citedBefore) {
    Set<UUID> unknown = new HashSet<>(wish.supporting());
    unknown.addAll(wish.dissenting());
    unknown.removeAll(entries.keySet());
    unknown.removeAll(citedBefore);
    if (!unknown.isEmpty()) {
      throw ProblemException.badField("supports", "or dissents name what is no entry of this café");
    }
  }
}
