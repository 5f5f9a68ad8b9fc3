package eu.cordee.kit.privacy;

import java.util.List;

/** Says what of a service's tables is about a person: all of it is theirs to have. */
public interface PersonalData {

  /** What to ask for; each becomes a list in the person's export. */
  List<Question> questions();

  /**
   * One kind of thing that is kept.
   *
   * @param name in camel case, as the export calls it
   * @param sql one row each, with columns as they are to be told; {@code :person} is whose
   */
  record Question(String name, String sql) {}
}
