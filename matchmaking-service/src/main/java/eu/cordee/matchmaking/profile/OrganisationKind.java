package eu.cordee.matchmaking.profile;

/** Kinds of organisations, as the registry knows them. */
public enum OrganisationKind {
  COMPANY,
  INSTITUTE,
  UNIVERSITY,
  AUTHORITY,
  INVESTOR
}
