package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.value.Addressee;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name in the greeting. */
final class Greeting {

    /** Longer than any name, shorter than an advertisement. */
    private static final int MAX_LENGTH = 80;

    /**
     * A link: somebody who registers under such a name wants the shop to send it to others, and mail programs make it
     * clickable.
     */
    private static final Pattern LINK =
            Pattern.compile("://|www\\.|@|/|\\p{L}{2,}\\.\\p{Ll}{2,}", Pattern.CASE_INSENSITIVE);

    private Greeting() {}

    /** The person's name, else the company's; empty if neither can be used. */
    static Optional<String> name(Addressee addressee) {
        String person = Stream.of(addressee.title(), addressee.firstName(), addressee.lastName())
                .map(PlainText::line)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String hasNames = PlainText.line(addressee.firstName() + addressee.lastName());
        return Stream.of(hasNames.isEmpty() ? "" : person, PlainText.line(addressee.company()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .filter(name ->
                        name.length() <= MAX_LENGTH && !LINK.matcher(name).find());
    }
}
