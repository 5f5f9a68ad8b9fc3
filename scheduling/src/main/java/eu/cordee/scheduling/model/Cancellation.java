package eu.cordee.scheduling.model;

/** Lets another thread stop a run at once; the run then returns the best it has. */
public final class Cancellation {

  private boolean cancelled;
  private Runnable stopCurrent = () -> {};

  /** Stops the run, now or as soon as it starts. */
  public synchronized void cancel() {
    cancelled = true;
    stopCurrent.run();
  }

  /** Whether somebody has said stop. */
  public synchronized boolean cancelled() {
    return cancelled;
  }

  /** Tells how to interrupt what is running from now on. */
  public synchronized void onCancel(Runnable stop) {
    stopCurrent = stop;
    if (cancelled) {
      stop.run();
    }
  }
}
