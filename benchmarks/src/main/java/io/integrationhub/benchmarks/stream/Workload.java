package io.integrationhub.benchmarks.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The records of one round: keys drawn by Zipf's law with exponent 1, numbered within their key.
 *
 * @param round distinguishes them from records of other rounds
 * @param items in the order in which they are sent
 * @param perKey number of records per key
 */
record Workload(int round, List<Item> items, Map<String, Integer> perKey) {

    /** Draws the keys; all arms of a round get the same ones because the round is the seed. */
    static Workload of(int round, int keys, int records) {
        double[] cumulative = cumulative(keys);
        Random random = new Random(round);
        Map<String, Integer> perKey = new HashMap<>();
        List<Item> items = new ArrayList<>(records);
        for (int i = 0; i < records; i++) {
            int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[keys - 1]);
            String key = "order-" + (found < 0 ? -found - 1 : found);
            items.add(new Item(round, key, perKey.merge(key, 1, Integer::sum)));
        }
        return new Workload(round, items, perKey);
    }

    /** Returns the number of records of the hottest key. */
    int hottest() {
        return perKey.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static double[] cumulative(int keys) {
        double[] sums = new double[keys];
        double sum = 0;
        for (int rank = 1; rank <= keys; rank++) {
            sum += 1.0 / rank;
            sums[rank - 1] = sum;
        }
        return sums;
    }

    /**
     * One record.
     *
     * @param round number of the round
     * @param key the record's key
     * @param number position within the key, from 1
     */
    record Item(int round, String key, int number) {

        String body() {
            return round + ":" + key + ":" + number;
        }

        static Item from(String body) {
            String[] parts = body.split(":");
            return new Item(Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2]));
        }
    }
}
