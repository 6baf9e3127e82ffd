package io.integrationhub.orderexport;

/** Size and seed of long runs, tagged {@code soak}: set with {@code -Dsoak.size} and {@code -Dsoak.seed}. */
public final class Soak {

    private Soak() {}

    /** Whether this is a long run. */
    public static boolean isRequested() {
        return !System.getProperty("soak.size", "").isEmpty();
    }

    /** Returns the configured size of a run. */
    public static int size(int defaultSize) {
        return Integer.getInteger("soak.size", defaultSize);
    }

    /** Returns the configured seed of a run. */
    public static long seed(long defaultSeed) {
        return Long.getLong("soak.seed", defaultSeed);
    }
}
