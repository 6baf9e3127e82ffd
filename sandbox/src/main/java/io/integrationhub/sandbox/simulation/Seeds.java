package io.integrationhub.sandbox.simulation;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * The seeds of simulations. {@code -Dsoak.seed} gives the first one, {@code -Dsoak.size} how many; only a seed, that
 * one alone.
 */
public final class Seeds {

    private static final long FIRST = 20_261_001;

    private Seeds() {}

    /** The seeds of a short run. */
    public static LongStream few(int count) {
        boolean isGiven = Long.getLong("soak.seed") != null;
        return from(Long.getLong("soak.seed", FIRST), isGiven ? 1 : count);
    }

    /** The seeds of a long run: {@code -Dsoak.size} times as many. */
    public static LongStream many(int count) {
        return from(Long.getLong("soak.seed", FIRST + 1), (long) count * Integer.getInteger("soak.size", 1));
    }

    private static LongStream from(long first, long count) {
        return LongStream.concat(LongStream.of(first), new Random(first).longs(count - 1));
    }

    /** The command that repeats a seed. */
    public static String replay(long seed, String module, Class<?> test) {
        return "./mvnw test -pl " + module + " -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
                + test.getSimpleName() + " -Dsoak.seed=" + seed;
    }
}
