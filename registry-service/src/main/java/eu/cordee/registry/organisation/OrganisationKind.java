package eu.cordee.registry.organisation;

/** Kind of organisation. */
public enum OrganisationKind {
  COMPANY,
  INSTITUTE,
  UNIVERSITY,
  AUTHORITY,
  INVESTOR
}
