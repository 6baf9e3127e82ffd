package io.integrationhub.orderexport.progress.plan;

import io.integrationhub.orderexport.order.content.Line;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plans how the pieces of one line are distributed over States.
 *
 * <p>The newest report is served first and gets as many pieces as it claims; older reports share the remaining pieces.
 * Pieces that no report mentions stay in the initial State.
 */
final class LinePlan {

    /** Built-in initial State of line items in commercetools. */
    static final String INITIAL = "Initial";

    private LinePlan() {}

    static List<Change> of(Line line, OrderStatus status, Progress progress) {
        List<ReportedValue> reported = progress.all(Kind.LINE, line.id());
        if (reported.isEmpty()) {
            return List.of();
        }
        Map<String, Long> actual =
                new TreeMap<>(status.lineStates().getOrDefault(line.id(), Map.of(INITIAL, line.quantity())));
        return moves(line.id(), actual, spread(reported, line.quantity()));
    }

    private static Map<String, Long> spread(List<ReportedValue> reported, long quantity) {
        Map<String, Long> expected = new TreeMap<>();
        long left = quantity;
        for (ReportedValue value : newestFirst(reported)) {
            long taken = Math.min(left, value.number());
            expected.merge(value.field().part(), taken, Long::sum);
            left -= taken;
        }
        expected.merge(INITIAL, left, Long::sum);
        return expected;
    }

    private static List<ReportedValue> newestFirst(List<ReportedValue> reported) {
        return reported.stream()
                .sorted(Comparator.comparing(ReportedValue::version)
                        .reversed()
                        .thenComparing(value -> value.field().part()))
                .toList();
    }

    private static List<Change> moves(String lineId, Map<String, Long> actual, Map<String, Long> expected) {
        List<Change> moves = new ArrayList<>();
        for (String from : List.copyOf(actual.keySet())) {
            for (String to : expected.keySet()) {
                long surplus = actual.getOrDefault(from, 0L) - expected.getOrDefault(from, 0L);
                long missing = expected.getOrDefault(to, 0L) - actual.getOrDefault(to, 0L);
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
