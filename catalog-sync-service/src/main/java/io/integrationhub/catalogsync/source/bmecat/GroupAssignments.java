package io.integrationhub.catalogsync.source.bmecat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles are in which groups of the catalog's structure. A document states that after its articles, so that all
 * of it has to be kept: 20 bytes per assignment, because article numbers are kept as hashes of 64 bits.
 */
final class GroupAssignments {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> groups = new ArrayList<>();
    private long[] articles = new long[64];
    private int[] assigned = new int[64];
    private int[] orders = new int[64];
    private int size;
    private int[] first = new int[0];
    private int[] next = new int[0];

    /**
     * A group with the article's place in it.
     *
     * @param order place among the group's articles; 0 if the document states none
     */
    record Assignment(String group, int order) {}

    void add(String article, String group, int order) {
        if (size == articles.length) {
            articles = Arrays.copyOf(articles, size * 2);
            assigned = Arrays.copyOf(assigned, size * 2);
            orders = Arrays.copyOf(orders, size * 2);
        }
        articles[size] = hash(article);
        assigned[size] = numbers.computeIfAbsent(group, this::number);
        orders[size] = order;
        size++;
    }

    private int number(String group) {
        groups.add(group);
        return groups.size() - 1;
    }

    /** Prepares look-ups; nothing is added after that. */
    void finish() {
        first = new int[Integer.highestOneBit(Math.max(1, size)) * 2];
        next = new int[size];
        Arrays.fill(first, NONE);
        for (int i = size - 1; i >= 0; i--) {
            int slot = slot(articles[i]);
            next[i] = first[slot];
            first[slot] = i;
        }
    }

    /** The groups of an article, in the document's order. */
    List<Assignment> of(String article) {
        long hash = hash(article);
        List<Assignment> found = new ArrayList<>(2);
        for (int i = first[slot(hash)]; i != NONE; i = next[i]) {
            if (articles[i] == hash) {
                found.add(new Assignment(groups.get(assigned[i]), orders[i]));
            }
        }
        return found;
    }

    /** Whether the document assigns any article to a group. */
    boolean isEmpty() {
        return size == 0;
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & first.length - 1;
    }

    /** FNV-1a, with its bits mixed further so that similar numbers do not share slots. */
    private static long hash(String article) {
        long hash = FNV_OFFSET;
        for (byte octet : article.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ octet & 0xFF) * FNV_PRIME;
        }
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return mixed ^ mixed >>> 33;
    }
}
