package io.integrationhub.taxadapter;

import java.util.Optional;
import java.util.Random;

/** Size and seed of the tests tagged {@code soak}: {@code -Psoak -Dsoak.size=1000 -Dsoak.seed=7}. */
public final class SoakRun {

    private static final long DEFAULT_SEED = 17;

    private SoakRun() {}

    public static int size(int defaultSize) {
        return property("soak.size").map(Integer::valueOf).orElse(defaultSize);
    }

    public static Random random() {
        return new Random(property("soak.seed").map(Long::valueOf).orElse(DEFAULT_SEED));
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }
}
