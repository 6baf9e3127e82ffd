package io.integrationhub.demo.stage;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Prints what happens, with the time since the scenario began. */
public final class Timeline {

    private static final double NANOS_PER_SECOND = 1e9;

    /** The position of 10:15:30.123 in 2026-11-23T10:15:30.123Z. */
    private static final int TIME_OF_DAY = 11;

    private static final int TIME_LENGTH = 12;

    private final PrintStream out;
    private long start = System.nanoTime();

    public Timeline(PrintStream out) {
        this.out = out;
    }

    /** Prints a heading and restarts the clock. */
    public void begin(String title, String subtitle) {
        out.printf("%n▸ %s: %s%n", title, subtitle);
        start = System.nanoTime();
    }

    /** Prints an action. */
    public void action(String who, String what) {
        line(" ", who, what);
    }

    /** Prints an expectation that was met. */
    public void passed(String who, String what) {
        line("✔", who, what);
    }

    /** Prints an expectation that was not met. */
    public void failed(String who, String what) {
        line("✘", who, what);
    }

    /** Prints a step of the journal. */
    public void journalStep(JsonNode step) {
        String attempts = step.path("attempts").asInt() > 1 ? ", attempt " + step.path("attempts") : "";
        out.printf(
                "                   │ %s  %-26s %-16s %s (%s ms%s)%n",
                step.path("at").asString().substring(TIME_OF_DAY, TIME_OF_DAY + TIME_LENGTH),
                step.path("service").asString() + " " + step.path("inlet").asString(),
                step.path("outcome").asString(),
                step.path("detail").asString(),
                step.path("durationMillis"),
                attempts);
    }

    /** Prints the number of steps without effect. */
    public void otherSteps(long steps) {
        out.printf("                   │ and %d messages without effect%n", steps);
    }

    private void line(String mark, String who, String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / NANOS_PER_SECOND;
        out.printf(Locale.ROOT, "  %s %6.2f s  %-13s  %s%n", mark, seconds, who, what);
    }
}
