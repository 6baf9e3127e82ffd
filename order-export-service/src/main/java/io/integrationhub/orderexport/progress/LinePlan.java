package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Line;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.progress.Aspect.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the pieces of one line are spread over States.
 *
 * <p>The newest word comes first and takes as many pieces as it speaks of; older words share what is left. Pieces that
 * nobody spoke of are in the State every line begins with.
 */
final class LinePlan {

    /** commercetools' built-in first State of line items. */
    static final String INITIAL = "Initial";

    private LinePlan() {}

    static List<Change> of(Line line, OrderStanding standing, Progress progress) {
        List<Word> words = progress.about(Kind.LINE, line.id());
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Long> actual =
                new TreeMap<>(standing.lineStates().getOrDefault(line.id(), Map.of(INITIAL, line.quantity())));
        return moves(line.id(), actual, spread(words, line.quantity()));
    }

    private static Map<String, Long> spread(List<Word> words, long quantity) {
        Map<String, Long> wanted = new TreeMap<>();
        long left = quantity;
        for (Word word : newestFirst(words)) {
            long taken = Math.min(left, word.number(Word.VALUE));
            wanted.merge(word.aspect().part(), taken, Long::sum);
            left -= taken;
        }
        wanted.merge(INITIAL, left, Long::sum);
        return wanted;
    }

    private static List<Word> newestFirst(List<Word> words) {
        return words.stream()
                .sorted(Comparator.comparing(Word::clock)
                        .reversed()
                        .thenComparing(word -> word.aspect().part()))
                .toList();
    }

    private static List<Change> moves(String lineId, Map<String, Long> actual, Map<String, Long> wanted) {
        List<Change> moves = new ArrayList<>();
        for (String from : List.copyOf(actual.keySet())) {
            for (String to : wanted.keySet()) {
                long surplus = actual.getOrDefault(from, 0L) - wanted.getOrDefault(from, 0L);
                long missing = wanted.getOrDefault(to, 0L) - actual.getOrDefault(to, 0L);
                long moved = Math.min(surplus, missing);
                if (moved > 0) {
                    moves.add(new Change.LineState(lineId, moved, from, to));
                    actual.merge(from, -moved, Long::sum);
                    actual.merge(to, moved, Long::sum);
                }
            }
        }
        return moves;
    }
}
