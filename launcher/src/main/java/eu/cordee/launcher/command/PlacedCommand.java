package eu.cordee.launcher.command;

import java.util.concurrent.Callable;

/** A command about the copy of the system that the environment names. */
abstract class PlacedCommand implements Callable<Integer> {

  @Override
  public final Integer call() throws Exception {
    return call(Place.fromEnvironment());
  }

  abstract int call(Place place) throws Exception;
}
