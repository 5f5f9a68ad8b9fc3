package eu.cordee.kit.note;

import eu.cordee.contracts.ClusterMessage;
import eu.cordee.contracts.Header;
import eu.cordee.kit.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

/**
 * A small aggregate to try the kit with; it travels as a cluster, because the published language
 * knows no notes.
 */
@Entity
@Table(name = "note")
public class Note extends Aggregate {

  private String text;

  protected Note() {}

  public Note(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public void rewrite(String newText) {
    text = newText;
  }

  public ClusterMessage changed(Header header) {
    return new ClusterMessage.ClusterChanged(header, state());
  }

  public ClusterMessage deleted(Header header) {
    return new ClusterMessage.ClusterDeleted(header, state());
  }

  private ClusterMessage.State state() {
    return new ClusterMessage.State(id(), text, "CH", "", List.of(), List.of(), List.of());
  }
}
