package io.integrationhub.emailnotifier.content;

import java.util.regex.Pattern;

/**
 * A mail as its reader sees it.
 *
 * @param subject one line without control characters, not encoded
 * @param html a complete HTML document
 * @param text the same as plain text
 */
public record RenderedMail(String subject, String html, String text) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|[\\u2028\\u2029]");

    public RenderedMail {
        if (subject.isBlank() || CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("the subject must be one line that is not empty");
        }
    }

    /** Omits the content, which contains personal data and may contain a token. */
    @Override
    public String toString() {
        return "RenderedMail[" + html.length() + " characters of HTML, " + text.length() + " of text]";
    }
}
