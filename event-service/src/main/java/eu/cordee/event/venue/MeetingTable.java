package eu.cordee.event.venue;

import eu.cordee.kit.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A numbered meeting place of an event. */
@Entity
@Table(name = "event_table")
public class MeetingTable {

  @Id
  @Column(name = "id")
  private UUID id = Ids.next();

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "number")
  private int number;

  @Column(name = "label")
  private String label;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected MeetingTable() {}

  MeetingTable(UUID eventId, int number, String label) {
    this.eventId = eventId;
    this.number = number;
    this.label = label;
  }

  void become(int place, String other) {
    number = place;
    label = other;
  }

  public UUID id() {
    return id;
  }

  public UUID eventId() {
    return eventId;
  }

  public int number() {
    return number;
  }

  public String label() {
    return label;
  }
}
