package eu.cordee.event.harvest;

/** What an entry of the harvest is. */
public enum EntryKind {
  KEY_IDEA,
  COMMENT,
  QUESTION,
  PHOTO
}
