package eu.cordee.rotation.command;

import eu.cordee.rotation.model.Cafe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how often uneven cafés come out without a repeat. */
final class UnevenTally {

  private int cases;
  private int invalid;
  private int allowed;
  private int repeatFree;
  private int boundPositive;
  private int boundReached;
  private int sampled;
  private int plainRepeatFree;
  private long slowest;
  private long slowestProcessor;
  private final List<Object> missed = new ArrayList<>();

  void add(Cafe cafe, boolean excluded, Measured measured, long plainRepeats) {
    cases++;
    invalid += measured.valid() ? 0 : 1;
    slowest = Math.max(slowest, measured.milliseconds());
    slowestProcessor = Math.max(slowestProcessor, measured.processor());
    if (excluded) {
      boundPositive++;
      boundReached += measured.result().optimal() ? 1 : 0;
    } else {
      allowed++;
      repeatFree += measured.repeatFree() ? 1 : 0;
      if (plainRepeats >= 0) {
        sampled++;
        plainRepeatFree += plainRepeats == 0 ? 1 : 0;
      }
    }
    if (!excluded && !measured.repeatFree()) {
      missed.add(missed(cafe, measured));
    }
  }

  private static Map<String, Object> missed(Cafe cafe, Measured measured) {
    Map<String, Object> gap = new LinkedHashMap<>();
    gap.put("people", cafe.people());
    gap.put("tables", cafe.tables().size());
    gap.put("rounds", cafe.rounds());
    gap.put("repeats", measured.result().figures().repeats());
    return gap;
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("cases", cases);
    document.put("invalid", invalid);
    document.put("zeroNotExcluded", allowed);
    document.put("zeroReached", repeatFree);
    document.put("boundAboveZero", boundPositive);
    document.put("boundReached", boundReached);
    document.put("slowestMilliseconds", slowest);
    document.put("slowestProcessorMilliseconds", slowestProcessor);
    document.put("plainSampled", sampled);
    document.put("plainZeroReached", plainRepeatFree);
    document.put("missed", missed);
    return document;
  }
}
