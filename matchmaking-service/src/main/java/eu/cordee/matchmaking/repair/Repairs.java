package eu.cordee.matchmaking.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repairs, proposed and applied. */
@ApplicationScoped
class Repairs implements PanacheRepositoryBase<Repair, UUID> {

  private final ObjectMapper json;

  Repairs(ObjectMapper json) {
    this.json = json;
  }

  Repair require(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  Repair lock(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /** All of an event, so that none is applied or reopened meanwhile. */
  List<Repair> lockAll(UUID eventId) {
    return find("eventId = ?1 order by id", eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The latest first. */
  List<Repair> page(UUID eventId, @Nullable UUID before, int rows) {
    return (before == null
            ? find("eventId = ?1 order by id desc", eventId)
            : find("eventId = ?1 and id < ?2 order by id desc", eventId, before))
        .page(0, rows)
        .list();
  }

  Proposal proposal(Repair repair) {
    try {
      return json.readValue(repair.proposal(), Proposal.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String written(Proposal proposal) {
    try {
      return json.writeValueAsString(proposal);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  RepairView view(Repair repair) {
    return RepairView.of(repair, proposal(repair));
  }
}
