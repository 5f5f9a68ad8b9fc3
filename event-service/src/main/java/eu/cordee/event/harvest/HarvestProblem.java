package eu.cordee.event.harvest;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a photo of the harvest. */
public enum HarvestProblem implements Problem {
  PHOTO_DIFFERS(409, "Another photo was sent under this id"),
  PHOTO_NOT_AN_IMAGE(400, "This is not the JPEG, PNG or WebP image that it says it is"),
  PHOTO_TOO_LARGE(413, "A photo has at most 900 KiB"),
  TOO_MANY_PHOTOS(409, "The café has its 400 photos");

  private final int status;
  private final String title;

  HarvestProblem(int status, String title) {
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
