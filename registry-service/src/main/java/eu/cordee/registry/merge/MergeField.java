package eu.cordee.registry.merge;

/** What one entry says once only, so that of two entries one is believed. */
public enum MergeField {
  NAME,
  KIND,
  /** Country and region. */
  PLACE,
  DESCRIPTION,
  WEBSITE
}
