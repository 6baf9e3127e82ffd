package io.integrationhub.orderexport.crash;

import java.util.Locale;

/**
 * A point just before or just after a step of the flow.
 *
 * @param step name of the port and method, for example {@code OrderMaster.place}
 * @param after whether the step has taken effect
 */
record HaltPoint(String step, boolean after) {

    static HaltPoint before(String step) {
        return new HaltPoint(step, false);
    }

    static HaltPoint after(String step) {
        return new HaltPoint(step, true);
    }

    /** Parses the text in the environment of the child process, for example {@code after OrderMaster.place}. */
    static HaltPoint parse(String text) {
        return new HaltPoint(text.substring(text.indexOf(' ') + 1), text.startsWith("after"));
    }

    @Override
    public String toString() {
        return (after ? "after" : "before").toLowerCase(Locale.ROOT) + " " + step;
    }
}
