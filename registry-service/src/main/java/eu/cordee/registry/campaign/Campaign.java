package eu.cordee.registry.campaign;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A sector group's invitation of clusters to an event. */
@Entity
@Table(name = "campaign")
public class Campaign extends Aggregate {

  @Column(name = "sector_group_id", updatable = false)
  private UUID groupId;

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "title", updatable = false)
  private String title;

  @Column(name = "message", updatable = false)
  private String message;

  @Column(name = "answer_by", updatable = false)
  private LocalDate answerBy;

  @Column(name = "started_at", updatable = false)
  private Instant startedAt = DatabaseTime.now();

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "campaign_invitation", joinColumns = @JoinColumn(name = "campaign_id"))
  @MapKeyColumn(name = "cluster_id")
  private Map<UUID, CampaignInvitation> invitations = new HashMap<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Campaign() {}

  Campaign(UUID groupId, StartCampaign wish, LocalDate answerBy) {
    this.groupId = groupId;
    this.eventId = wish.eventId();
    this.title = wish.title().strip();
    this.message = wish.message().strip();
    this.answerBy = answerBy;
    wish.clusterIds().forEach(cluster -> invitations.put(cluster, CampaignInvitation.open()));
  }

  /** An answer may be another until the last day is over, in UTC. */
  void answer(UUID clusterId, AnswerCampaign wish, UUID by) {
    if (!invitations.containsKey(clusterId)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    if (DatabaseTime.today().isAfter(answerBy)) {
      throw new ProblemException(CampaignProblem.CAMPAIGN_OVER);
    }
    invitations.put(clusterId, CampaignInvitation.answered(wish, by));
    touch();
  }

  Collection<UUID> invited() {
    return invitations.keySet();
  }

  Map<UUID, CampaignInvitation> invitations() {
    return invitations;
  }

  UUID groupId() {
    return groupId;
  }

  UUID eventId() {
    return eventId;
  }

  String title() {
    return title;
  }

  String message() {
    return message;
  }

  LocalDate answerBy() {
    return answerBy;
  }

  Instant startedAt() {
    return startedAt;
  }
}
