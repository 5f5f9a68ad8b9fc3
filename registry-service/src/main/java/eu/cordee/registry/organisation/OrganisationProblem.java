package eu.cordee.registry.organisation;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a change of an organisation. */
public enum OrganisationProblem implements Problem {
  ORGANISATION_IN_USE(409, "People work for this organisation, or clusters have it as a member"),
  TOO_MANY_ORGANISATIONS(409, "Who is no organiser enters at most five organisations"),
  IDENTIFIER_TAKEN(409, "Another entry has this number: the organisation is already here"),
  ORGANISATION_WITHDRAWN(409, "Another entry stands for this organisation since both were merged");

  private final int status;
  private final String title;

  OrganisationProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
