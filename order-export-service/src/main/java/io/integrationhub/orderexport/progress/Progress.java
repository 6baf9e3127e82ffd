package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.progress.Aspect.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest word on every aspect of an order that the master ever spoke about.
 *
 * @param words by aspect
 */
public record Progress(Map<Aspect, Word> words) {

    /** Nothing was reported yet. */
    public static final Progress NONE = new Progress(Map.of());

    public Progress {
        words = Map.copyOf(words);
    }

    /** This progress after further words: of each aspect the newest counts. */
    public Progress hearing(Collection<Word> news) {
        Map<Aspect, Word> heard = new HashMap<>(words);
        news.forEach(word -> heard.merge(word.aspect(), word, Progress::newer));
        return new Progress(heard);
    }

    /** Whether all of this was said before, or has been said anew since. */
    public boolean knowsNewerThan(Collection<Word> news) {
        return news.stream()
                .allMatch(word -> Optional.ofNullable(words.get(word.aspect()))
                        .filter(known -> known.clock().compareTo(word.clock()) > 0)
                        .isPresent());
    }

    /** The value of an aspect that exists once per order. */
    public Optional<String> value(Kind kind) {
        return Optional.ofNullable(words.get(Aspect.of(kind))).map(Word::value);
    }

    /** All words of a kind, in an order that depends on nothing but their subjects. */
    List<Word> all(Kind kind) {
        return words.values().stream()
                .filter(word -> word.aspect().kind() == kind)
                .sorted(Comparator.comparing((Word word) -> word.aspect().subject())
                        .thenComparing(word -> word.aspect().part()))
                .toList();
    }

    /** All words of a kind about one subject. */
    List<Word> about(Kind kind, String subject) {
        return all(kind).stream()
                .filter(word -> word.aspect().subject().equals(subject))
                .toList();
    }

    private static Word newer(Word known, Word heard) {
        return known.clock().compareTo(heard.clock()) >= 0 ? known : heard;
    }
}
