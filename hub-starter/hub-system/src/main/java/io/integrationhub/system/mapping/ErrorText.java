package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.JException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The description of a JSONata error, safe to log: errors of evaluation never quote the document. */
record ErrorText(JException failure) {

    /** Codes of {@code $error} and {@code $assert}, whose messages the mapping defines. */
    private static final Set<String> DEFINED_BY_MAPPING = Set.of("D3137", "D3141");

    private static final String HIDDEN = "…";

    /** Describes an error of compilation; it may quote the expression. */
    String compileTime() {
        return text(failure.getCurrent(), failure.getExpected()).orElseGet(failure::getError);
    }

    /** Describes an error of evaluation; values are replaced unless mapping or hub wrote the message. */
    String runTime() {
        if (failure instanceof MappingException) {
            return failure.getError();
        }
        boolean isOwn = DEFINED_BY_MAPPING.contains(failure.getError());
        Optional<String> text = isOwn ? text(failure.getCurrent(), failure.getExpected()) : text(HIDDEN, HIDDEN);
        return text.orElse("does not match the document");
    }

    /** The tokens at the error's position, in no fixed order. */
    List<String> tokens() {
        return Stream.of(failure.getCurrent(), failure.getExpected())
                .map(String::valueOf)
                .toList();
    }

    /** The library's text for the code; empty if it has none and would return code and values instead. */
    private Optional<String> text(Object first, Object second) {
        return Optional.of(JException.msg(failure.getError(), failure.getLocation(), first, second))
                .filter(text -> !text.startsWith("JSonataException "));
    }
}
