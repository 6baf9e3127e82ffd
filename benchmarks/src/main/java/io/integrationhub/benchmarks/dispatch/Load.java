package io.integrationhub.benchmarks.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What is measured: how keys are distributed, on how many partitions, and how long each record's work takes.
 *
 * @param keys number of keys
 * @param zipf whether keys are drawn by Zipf's law with exponent 1, instead of uniformly
 */
record Load(int keys, boolean zipf, int partitions, Duration work) {

    /** All loads of a run. */
    static List<Load> all() {
        List<Load> loads = new ArrayList<>();
        for (int partitions : new int[] {1, 8}) {
            for (int millis : new int[] {0, 10, 50}) {
                loads.add(new Load(1_000, false, partitions, Duration.ofMillis(millis)));
            }
        }
        for (int millis : new int[] {0, 10, 50}) {
            loads.add(new Load(10_000, true, 1, Duration.ofMillis(millis)));
        }
        return loads;
    }

    /** The topic of an arm, the same for all loads with this number of partitions. */
    String topic(Arm arm) {
        return arm.topic(partitions);
    }

    /** Number of records that take some seconds: with Zipf keys the hottest key limits the rate. */
    int records(int most) {
        return zipf && !work.isZero() ? Math.max(1_000, most / (int) work.toMillis()) : most;
    }

    /** Draws the keys of a round; all arms of a round get the same ones. */
    List<Item> items(int round, int count) {
        Random random = new Random(round);
        double[] cumulative = zipf ? cumulative() : new double[0];
        Map<Integer, Integer> perKey = new HashMap<>();
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int key = zipf ? drawn(cumulative, random) : random.nextInt(keys);
            items.add(new Item(key, perKey.merge(key, 1, Integer::sum)));
        }
        return items;
    }

    private int drawn(double[] cumulative, Random random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[keys - 1]);
        return found < 0 ? -found - 1 : found;
    }

    private double[] cumulative() {
        double[] sums = new double[keys];
        double sum = 0;
        for (int rank = 1; rank <= keys; rank++) {
            sum += 1.0 / rank;
            sums[rank - 1] = sum;
        }
        return sums;
    }

    @Override
    public String toString() {
        return "%s keys, %d partition%s, %d ms"
                .formatted(zipf ? "Zipf" : "uniform", partitions, partitions == 1 ? "" : "s", work.toMillis());
    }

    /**
     * One record.
     *
     * @param number position within its key, from 1
     */
    record Item(int key, int number) {}
}
