package eu.cordee.kit.note;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells all notes again. */
@ApplicationScoped
class NoteRepublisher implements Republisher {

  private final Outbox outbox;

  NoteRepublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.CLUSTERS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Note.class, "true", after, limit, all -> Note::changed);
  }
}
