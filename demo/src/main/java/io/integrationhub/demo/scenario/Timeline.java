package io.integrationhub.demo.scenario;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tells people what happens while it happens. */
public final class Timeline {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Where 10:15:30.123 stands in 2026-11-23T10:15:30.123Z. */
    private static final int TIME_OF_DAY = 11;

    private static final int TIME_LENGTH = 12;

    private final PrintStream out;
    private long start = System.nanoTime();

    public Timeline(PrintStream out) {
        this.out = out;
    }

    /** A heading; the clock begins anew. */
    public void begin(String title, String subtitle) {
        out.printf("%n▸ %s: %s%n", title, subtitle);
        start = System.nanoTime();
    }

    /** Somebody did something. */
    public void did(String who, String what) {
        line(" ", who, what);
    }

    /** What was expected came true. */
    public void held(String who, String what) {
        line("✔", who, what);
    }

    /** What was expected did not come true. */
    public void broke(String who, String what) {
        line("✘", who, what);
    }

    /** A step that the hub noted in its journal. */
    void noted(JsonNode step) {
        String attempts = step.path("attempts").asInt() > 1 ? ", attempt " + step.path("attempts") : "";
        out.printf(
                "                   │ %s  %-26s %-16s %s (%s ms%s)%n",
                step.path("at").asString().substring(TIME_OF_DAY, TIME_OF_DAY + TIME_LENGTH),
                step.path("service").asString() + " " + step.path("flow").asString(),
                step.path("outcome").asString(),
                step.path("detail").asString(),
                step.path("durationMillis"),
                attempts);
    }

    /** Steps of the journal that are not shown one by one. */
    void notedBesides(long steps) {
        out.printf("                   │ and %d messages that found nothing left to do%n", steps);
    }

    private void line(String mark, String who, String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / NANOS_PER_SECOND;
        out.printf(Locale.ROOT, "  %s %6.2f s  %-13s  %s%n", mark, seconds, who, what);
    }
}
