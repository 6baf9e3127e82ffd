package io.integrationhub.catalogsync.commercetools.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings a list into an order with as few moves as possible. */
public final class ListOrder {

    private ListOrder() {}

    /**
     * One element taken out and inserted again.
     *
     * @param position its position after the move
     */
    public record Move<T>(T element, int position) {}

    /**
     * The moves that turn the one list into the other, each for the list that the moves before it leave.
     *
     * @param current the same distinct elements as {@code desired}, in any order
     */
    public static <T> List<Move<T>> moves(List<T> current, List<T> desired) {
        Set<T> kept = inOrder(current, desired);
        List<T> list = new ArrayList<>(current);
        List<Move<T>> moves = new ArrayList<>();
        for (int index = 0; index < desired.size(); index++) {
            T element = desired.get(index);
            if (!kept.contains(element)) {
                list.remove(element);
                int position = index == 0 ? 0 : list.indexOf(desired.get(index - 1)) + 1;
                list.add(position, element);
                moves.add(new Move<>(element, position));
            }
        }
        return moves;
    }

    /** The longest subsequence that is in the desired order already: these elements stay where they are. */
    private static <T> Set<T> inOrder(List<T> current, List<T> desired) {
        Map<T, Integer> positions = new HashMap<>();
        desired.forEach(element -> positions.put(element, positions.size()));
        int size = current.size();
        int[] length = new int[size];
        int[] previous = new int[size];
        Arrays.fill(previous, -1);
        int last = -1;
        for (int i = 0; i < size; i++) {
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                boolean ordered = positions.getOrDefault(current.get(j), 0) < positions.getOrDefault(current.get(i), 0);
                if (ordered && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        Set<T> kept = new HashSet<>();
        for (int i = last; i >= 0; i = previous[i]) {
            kept.add(current.get(i));
        }
        return kept;
    }
}
