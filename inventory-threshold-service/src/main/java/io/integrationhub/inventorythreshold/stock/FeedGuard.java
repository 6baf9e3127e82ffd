package io.integrationhub.inventorythreshold.stock;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stops a report that would empty too much of a shop, because it is more likely a mistake than the
 * truth.
 *
 * @param percent of what has stock now may be emptied by one report
 * @param least so few may always be emptied
 */
public record FeedGuard(long percent, long least) {

    /**
     * What the report would empty, if that is too much; nothing if it may be taken.
     *
     * @param stocked the positions that have stock now
     */
    public Set<Position> tooMuch(Collection<Word> words, Set<Position> stocked) {
        Set<Position> emptied =
                words.stream()
                        .filter(word -> word.quantity() <= 0)
                        .map(Word::position)
                        .filter(stocked::contains)
                        .collect(Collectors.toSet());
        boolean isTooMuch =
                emptied.size() > least && emptied.size() * 100L > percent * stocked.size();
        return isTooMuch ? emptied : Set.of();
    }
}
