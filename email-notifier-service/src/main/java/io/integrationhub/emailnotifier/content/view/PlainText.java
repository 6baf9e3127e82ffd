package io.integrationhub.emailnotifier.content.view;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that other people wrote, made harmless: no control characters, nothing that turns the reading direction. */
final class PlainText {

    /** Longer than any name; the rest is cut off. */
    private static final int MAX_LINE = 300;

    private static final int MAX_LINES = 30;

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    /** The text in one line. */
    static String line(String text) {
        String line = SPACES.matcher(CONTROL.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= MAX_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LINE)) + "…";
    }

    /** The text's lines, without empty ones. */
    static List<String> lines(String text) {
        return text.lines()
                .flatMap(line -> Stream.of(line(line)))
                .filter(line -> !line.isEmpty())
                .limit(MAX_LINES)
                .toList();
    }
}
