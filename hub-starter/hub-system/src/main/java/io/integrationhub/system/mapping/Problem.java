package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.JException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What JSONata says is wrong, in words that may be logged: those about a document never show what is in it.
 *
 * @param failure as it was thrown
 */
record Problem(JException failure) {

    /** The codes of {@code $error} and {@code $assert}, whose words are the mapping's own. */
    private static final Set<String> OWN_WORDS = Set.of("D3137", "D3141");

    private static final String HIDDEN = "…";

    /** About the expression itself: its words may be shown. */
    String compileTime() {
        return known(failure.getCurrent(), failure.getExpected()).orElseGet(failure::getError);
    }

    /** About a document: only the mapping's own words and the hub's are shown. */
    String runTime() {
        if (failure instanceof Unmappable) {
            return failure.getError();
        }
        boolean own = OWN_WORDS.contains(failure.getError());
        Optional<String> words = own ? known(failure.getCurrent(), failure.getExpected()) : known(HIDDEN, HIDDEN);
        return words.orElse("does not fit the document");
    }

    /** The words of the problem around which it is: the library gives them in no fixed order. */
    List<String> around() {
        return Stream.of(failure.getCurrent(), failure.getExpected())
                .map(String::valueOf)
                .toList();
    }

    /** The library's text for the code; empty if it has none and would show the code and the values instead. */
    private Optional<String> known(Object first, Object second) {
        return Optional.of(JException.msg(failure.getError(), failure.getLocation(), first, second))
                .filter(text -> !text.startsWith("JSonataException "));
    }
}
