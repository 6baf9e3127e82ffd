package io.integrationhub.run;

/**
 * Where the source has something, for people; never content.
 *
 * @param document file, page or message; empty if there is one only
 * @param line line or row, from 1; 0 if unknown
 * @param label what people call it there, for example the article number; may be empty
 */
public record Place(String document, long line, String label) {

    /** A place that is the source as a whole. */
    public static final Place NONE = new Place("", 0, "");

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(document);
        if (line > 0) {
            text.append(text.isEmpty() ? "line " : ", line ").append(line);
        }
        if (!label.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append(label);
        }
        return text.toString();
    }
}
