package io.integrationhub.demo.scenario;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells people what happens while it happens. */
public final class Timeline {

    private static final double NANOS_PER_SECOND = 1e9;

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

    /** A line without a time. */
    public void say(String text) {
        out.println(text);
    }

    private void line(String mark, String who, String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / NANOS_PER_SECOND;
        out.printf(Locale.ROOT, "  %s %6.2f s  %-13s  %s%n", mark, seconds, who, what);
    }
}
