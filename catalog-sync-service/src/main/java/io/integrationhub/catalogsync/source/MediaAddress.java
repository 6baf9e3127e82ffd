package io.integrationhub.catalogsync.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns what a document states as the source of a medium into a public address.
 *
 * @param root address of relative sources, ending with a slash; empty if there is none
 */
public record MediaAddress(Optional<String> root) {

    private static final Pattern ABSOLUTE = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    /** Completes relative sources with the first root that is a web address. */
    public static MediaAddress below(Optional<URI> configured, Optional<String> stated) {
        return new MediaAddress(configured
                .map(URI::toString)
                .or(() -> stated.map(root -> root.replace('\\', '/')))
                .filter(root -> ABSOLUTE.matcher(root).matches())
                .map(root -> root.endsWith("/") ? root : root + "/"));
    }

    /** The address; empty if the source is relative and there is no root, or if it is no web address. */
    public Optional<URI> of(String source) {
        String path = source.replace('\\', '/');
        if (ABSOLUTE.matcher(path).matches()) {
            return uri(path);
        }
        return SCHEME.matcher(path).matches()
                ? Optional.empty()
                : root.flatMap(above -> uri(above + path.replaceFirst("^[./]*/", "")));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(encoded(text)));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** Documents contain spaces and umlauts in addresses. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || ALLOWED.indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append("%02X".formatted((int) letter));
            }
        }
        return encoded.toString();
    }
}
