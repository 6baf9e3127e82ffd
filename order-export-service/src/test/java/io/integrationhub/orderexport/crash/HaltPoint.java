package io.integrationhub.orderexport.crash;

import java.util.Locale;

/**
 * A moment just before or just after a step of the flow.
 *
 * @param step the port's name and method, for example {@code OrderMaster.place}
 * @param after whether the step has had its effect
 */
record HaltPoint(String step, boolean after) {

    static HaltPoint before(String step) {
        return new HaltPoint(step, false);
    }

    static HaltPoint after(String step) {
        return new HaltPoint(step, true);
    }

    /** As in the child's environment, for example {@code after OrderMaster.place}. */
    static HaltPoint parse(String text) {
        return new HaltPoint(text.substring(text.indexOf(' ') + 1), text.startsWith("after"));
    }

    @Override
    public String toString() {
        return (after ? "after" : "before").toLowerCase(Locale.ROOT) + " " + step;
    }
}
